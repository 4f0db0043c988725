import { defaultDeny } from '../../../../src/policy/rules/kubernetes/namespace/default-deny';
import { defaultServiceAccount } from '../../../../src/policy/rules/kubernetes/namespace/default-service-account';
import { limitRange } from '../../../../src/policy/rules/kubernetes/namespace/limit-range';
import { podSecurity } from '../../../../src/policy/rules/kubernetes/namespace/pod-security';
import { podSecurityRestricted } from '../../../../src/policy/rules/kubernetes/namespace/pod-security-restricted';
import { quota } from '../../../../src/policy/rules/kubernetes/namespace/quota';
import { Document, messagesOf, outcomesOf } from '../../support';
import { resources } from './objects';

const NAMESPACE = 'kubernetes_namespace_v1';
const of = (...names: string[]): string[] => names.map((name) => `${NAMESPACE}.${name}`);

function enforcing(): Document {
  const labelled = (level: unknown): Record<string, unknown> => ({
    metadata: { name: 'shop', labels: { 'pod-security.kubernetes.io/enforce': level } },
  });
  return resources(NAMESPACE, {
    restricted: labelled('restricted'),
    baseline: labelled('baseline'),
    privileged: labelled('privileged'),
    silent: { metadata: { name: 'shop' } },
    unsure: labelled('${var.any}'),
  });
}

test('namespaces refuse pods that could take over their node', () => {
  expect(outcomesOf(podSecurity, enforcing())).toEqual({
    pass: of('baseline', 'restricted'),
    fail: of('privileged', 'silent'),
    unknown: of('unsure'),
  });
  expect(messagesOf(podSecurity, enforcing())[1]).toBe(
    `${NAMESPACE}.silent: metadata.labels["pod-security.kubernetes.io/enforce"] must be one of restricted, baseline, got nothing`,
  );
});

test('namespaces refuse pods that could gain rights', () => {
  expect(outcomesOf(podSecurityRestricted, enforcing())).toEqual({
    pass: of('restricted'),
    fail: of('baseline', 'privileged', 'silent'),
    unknown: of('unsure'),
  });
});

/** Namespaces, by name or by reference, and objects in them. */
function furnished(type: string, body: object, others: object = {}): Document {
  const inside = (namespace: string): object => ({ ...body, metadata: { name: 'it', namespace } });
  return {
    variable: { any: {} },
    resource: {
      [NAMESPACE]: {
        referred: { metadata: { generate_name: 'shop-' } },
        named: { metadata: { name: 'named' } },
        bare: { metadata: { name: 'bare' } },
      },
      [type]: {
        referred: inside(`\${${NAMESPACE}.referred.metadata[0].name}`),
        named: inside('named'),
        ...others,
      },
    },
  };
}
const FURNISHED = { pass: of('named', 'referred'), fail: of('bare') };

test('namespaces have a quota', () => {
  const type = 'kubernetes_resource_quota_v1';
  expect(outcomesOf(quota, furnished(type, {}))).toEqual(FURNISHED);
  expect(messagesOf(quota, furnished(type, {}))).toEqual([`${NAMESPACE}.bare: must have a resource quota, got none`]);
  const somewhere = { somewhere: { metadata: { name: 'it', namespace: '${var.any}' } } };
  expect(outcomesOf(quota, furnished(type, {}, somewhere))).toEqual({
    pass: of('named', 'referred'),
    unknown: of('bare'),
  });
});

test('namespaces give containers a request and a limit that state none', () => {
  expect(outcomesOf(limitRange, furnished('kubernetes_limit_range_v1', {}))).toEqual(FURNISHED);
});

test('namespaces let no traffic pass that nobody has allowed', () => {
  const type = 'kubernetes_network_policy_v1';
  const deny = (spec: object): object => ({ spec: { pod_selector: {}, policy_types: ['Ingress', 'Egress'], ...spec } });
  const document = furnished(type, deny({}), {
    of_some: { ...deny({ pod_selector: { match_labels: { app: 'web' } } }), metadata: { namespace: 'bare' } },
    one_way: { ...deny({ policy_types: ['Ingress'] }), metadata: { namespace: 'bare' } },
  });
  expect(outcomesOf(defaultDeny, document)).toEqual(FURNISHED);
  expect(messagesOf(defaultDeny, document)).toEqual([
    `${NAMESPACE}.bare: must have a network policy that selects every pod for Egress, got none`,
  ]);
});

test('the account that every namespace has gives no token to pods', () => {
  const off = { automount_service_account_token: false };
  const document = furnished('kubernetes_default_service_account_v1', off, {
    on: { automount_service_account_token: true, metadata: { namespace: 'bare' } },
  });
  expect(outcomesOf(defaultServiceAccount, document)).toEqual(FURNISHED);
});
