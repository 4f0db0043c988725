import type { PolicyRule } from '../../../../src/policy/rule/policy-rule';
import { anonymous } from '../../../../src/policy/rules/kubernetes/rbac/anonymous';
import { certificateApproval } from '../../../../src/policy/rules/kubernetes/rbac/certificate-approval';
import { clusterAdmin } from '../../../../src/policy/rules/kubernetes/rbac/cluster-admin';
import { defaultServiceAccount } from '../../../../src/policy/rules/kubernetes/rbac/default-service-account';
import { escalation } from '../../../../src/policy/rules/kubernetes/rbac/escalation';
import { everybody } from '../../../../src/policy/rules/kubernetes/rbac/everybody';
import { masters } from '../../../../src/policy/rules/kubernetes/rbac/masters';
import { nodeProxy } from '../../../../src/policy/rules/kubernetes/rbac/node-proxy';
import { persistentVolumes } from '../../../../src/policy/rules/kubernetes/rbac/persistent-volumes';
import { podCreation } from '../../../../src/policy/rules/kubernetes/rbac/pod-creation';
import { podExec } from '../../../../src/policy/rules/kubernetes/rbac/pod-exec';
import { secrets } from '../../../../src/policy/rules/kubernetes/rbac/secrets';
import { tokenCreation } from '../../../../src/policy/rules/kubernetes/rbac/token-creation';
import { webhooks } from '../../../../src/policy/rules/kubernetes/rbac/webhooks';
import { wildcards } from '../../../../src/policy/rules/kubernetes/rbac/wildcards';
import { messagesOf, outcomesOf } from '../../support';
import { resources } from './objects';

const ROLE = 'kubernetes_cluster_role_v1';
const BINDING = 'kubernetes_cluster_role_binding_v1';
const of = (type: string, ...names: string[]): string[] => names.map((name) => `${type}.${name}`);
const grant = (group: string, resource: string, verbs: unknown, more: object = {}): Record<string, unknown> => ({
  rule: [{ api_groups: [group], resources: [resource], verbs, ...more }],
});

test('roles name what they grant, and do not say everything', () => {
  const document = resources(ROLE, {
    named: grant('apps', 'deployments', ['get', 'list']),
    verbs: grant('apps', 'deployments', ['*']),
    resources: grant('apps', '*', ['get']),
    subresources: grant('apps', '*/scale', ['get']),
    groups: grant('*', 'deployments', ['get']),
    addresses: { rule: [{ non_resource_urls: ['*'], verbs: ['get'] }] },
    unsure: grant('apps', 'deployments', ['${var.any}']),
    unseen: { rule: '${var.any}' },
  });
  expect(outcomesOf(wildcards, document)).toEqual({
    pass: of(ROLE, 'named'),
    fail: of(ROLE, 'addresses', 'groups', 'resources', 'subresources', 'verbs'),
    unknown: of(ROLE, 'unseen', 'unsure'),
  });
  expect(messagesOf(wildcards, document)[0]).toBe(`${ROLE}.addresses: rule.non_resource_urls must name each, got "*"`);
});

test('a manifest of a role is judged as well', () => {
  const rules = [{ apiGroups: [''], resources: ['secrets'], verbs: ['*'] }];
  const document = { resource: { kubernetes_manifest: { role: { manifest: { kind: 'ClusterRole', rules } } } } };
  expect(messagesOf(secrets, document)).toEqual([
    'kubernetes_manifest.role: manifest.rule must not grant get, list, watch on secrets',
  ]);
});

test('no role of the cluster reads every secret', () => {
  const document = resources(ROLE, {
    writes: grant('', 'secrets', ['create']),
    named: grant('', 'secrets', ['get'], { resource_names: ['api-tls'] }),
    of_others: grant('external-secrets.io', 'secrets', ['get']),
    reads: grant('', 'secrets', ['get']),
    lists: grant('', 'secrets', ['list']),
    everything: grant('*', '*', ['*']),
    unsure: grant('', '${var.any}', ['get']),
  });
  expect(outcomesOf(secrets, document)).toEqual({
    pass: of(ROLE, 'named', 'of_others', 'writes'),
    fail: of(ROLE, 'everything', 'lists', 'reads'),
    unknown: of(ROLE, 'unsure'),
  });
});

interface Case {
  readonly opinion: string;
  readonly rule: PolicyRule;
  readonly fails: Record<string, unknown>;
  readonly passes: Record<string, unknown>;
}

const RBAC = 'rbac.authorization.k8s.io';
const ADMISSION = 'admissionregistration.k8s.io';
const HOOKS = 'validatingwebhookconfigurations';
const CASES: readonly Case[] = [
  {
    opinion: 'no role lets anybody bind roles that it does not have',
    rule: escalation,
    fails: grant(RBAC, 'clusterroles', ['bind']),
    passes: grant(RBAC, 'clusterroles', ['get', 'create']),
  },
  {
    opinion: 'no role lets anybody act as somebody else',
    rule: escalation,
    fails: grant('', 'users', ['impersonate']),
    passes: grant('', 'serviceaccounts', ['get']),
  },
  {
    opinion: 'no role lets anybody into running pods',
    rule: podExec,
    fails: grant('', 'pods/exec', ['create']),
    passes: grant('', 'pods/log', ['get']),
  },
  {
    opinion: 'an asterisk before the slash means pods too',
    rule: podExec,
    fails: grant('', '*/attach', ['create']),
    passes: grant('', '*/scale', ['create']),
  },
  {
    opinion: 'no role reaches the kubelet of a node through the API',
    rule: nodeProxy,
    fails: grant('', 'nodes/proxy', ['get']),
    passes: grant('', 'nodes/metrics', ['get']),
  },
  {
    opinion: 'no role of the cluster makes pods in every namespace',
    rule: podCreation,
    fails: grant('apps', 'deployments', ['create']),
    passes: grant('apps', 'deployments', ['get']),
  },
  {
    opinion: 'no role makes persistent volumes',
    rule: persistentVolumes,
    fails: grant('', 'persistentvolumes', ['create']),
    passes: grant('', 'persistentvolumeclaims', ['create']),
  },
  {
    opinion: 'no role approves certificates of the cluster',
    rule: certificateApproval,
    fails: grant('certificates.k8s.io', 'certificatesigningrequests/approval', ['update']),
    passes: grant('certificates.k8s.io', 'certificatesigningrequests', ['create']),
  },
  {
    opinion: 'no role changes what the API server asks before it accepts an object',
    rule: webhooks,
    fails: grant(ADMISSION, HOOKS, ['update']),
    passes: grant(ADMISSION, HOOKS, ['update'], { resource_names: ['own'] }),
  },
  {
    opinion: 'no role makes tokens of service accounts',
    rule: tokenCreation,
    fails: grant('', 'serviceaccounts/token', ['create']),
    passes: grant('', 'serviceaccounts/token', ['create'], { resource_names: ['ci'] }),
  },
];

test.each(CASES)('$opinion', ({ rule, fails, passes }) => {
  const document = resources(ROLE, {
    fails,
    passes,
    everything: grant('*', '*', ['*']),
    unsure: { rule: '${var.any}' },
  });
  expect(outcomesOf(rule, document)).toEqual({
    pass: of(ROLE, 'passes'),
    fail: of(ROLE, 'everything', 'fails'),
    unknown: of(ROLE, 'unsure'),
  });
});

const subject = (kind: string, name: string): Record<string, unknown> => ({ subject: [{ kind, name }] });

test.each([
  { opinion: 'who has not said who it is gets no right', rule: anonymous, name: 'system:unauthenticated' },
  { opinion: 'the anonymous user gets no right', rule: anonymous, name: 'system:anonymous' },
  { opinion: 'no right is for everybody who has a credential', rule: everybody, name: 'system:authenticated' },
  { opinion: 'no right is for every service account', rule: everybody, name: 'system:serviceaccounts' },
  { opinion: 'nobody is made a master of the cluster', rule: masters, name: 'system:masters' },
])('$opinion', ({ rule, name }) => {
  const document = resources(BINDING, {
    team: subject('Group', 'team-payments'),
    account: subject('ServiceAccount', '${var.any}'),
    bad: {
      subject: [
        { kind: 'Group', name: 'team-payments' },
        { kind: 'Group', name },
      ],
    },
    unsure: subject('Group', '${var.any}'),
  });
  expect(outcomesOf(rule, document)).toEqual({
    pass: of(BINDING, 'account', 'team'),
    fail: of(BINDING, 'bad'),
    unknown: of(BINDING, 'unsure'),
  });
  expect(messagesOf(rule, document)[0]).toBe(`${BINDING}.bad: subject[${name}] must not be ${name}`);
});

test('nobody is bound to cluster-admin', () => {
  const role = (name: string): object => ({ role_ref: { kind: 'ClusterRole', name } });
  const document = {
    variable: { any: {} },
    resource: {
      [ROLE]: { own: { metadata: { generate_name: 'own-' } } },
      [BINDING]: {
        view: role('view'),
        own: role(`\${${ROLE}.own.metadata[0].name}`),
        admin: role('cluster-admin'),
        unsure: role('${var.any}'),
      },
      kubernetes_role_binding_v1: { admin: role('cluster-admin') },
    },
  };
  expect(outcomesOf(clusterAdmin, document)).toEqual({
    pass: of(BINDING, 'own', 'view'),
    fail: [...of(BINDING, 'admin'), 'kubernetes_role_binding_v1.admin'],
    unknown: of(BINDING, 'unsure'),
  });
});

test('the account that every namespace has gets no right', () => {
  const account = (name: string): object => subject('ServiceAccount', name);
  const DEFAULT = 'kubernetes_default_service_account_v1';
  const document = {
    variable: { any: {} },
    resource: {
      kubernetes_service_account_v1: { api: { metadata: { generate_name: 'api-' } } },
      [DEFAULT]: { own: { metadata: { namespace: 'shop' } } },
      [BINDING]: {
        api: account('api'),
        made: account('${kubernetes_service_account_v1.api.metadata[0].name}'),
        user: subject('User', 'default'),
        shared: account('default'),
        referred: account(`\${${DEFAULT}.own.metadata[0].name}`),
        unsure: account('${var.any}'),
      },
    },
  };
  expect(outcomesOf(defaultServiceAccount, document)).toEqual({
    pass: of(BINDING, 'api', 'made', 'user'),
    fail: of(BINDING, 'referred', 'shared'),
    unknown: of(BINDING, 'unsure'),
  });
});
