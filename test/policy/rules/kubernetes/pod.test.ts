import { defaultServiceAccount } from '../../../../src/policy/rules/kubernetes/pod/default-service-account';
import { envSecret } from '../../../../src/policy/rules/kubernetes/pod/env-secret';
import { gracePeriod } from '../../../../src/policy/rules/kubernetes/pod/grace-period';
import { nodeName } from '../../../../src/policy/rules/kubernetes/pod/node-name';
import { readOnlyRoot } from '../../../../src/policy/rules/kubernetes/pod/read-only-root';
import { scratchLimit } from '../../../../src/policy/rules/kubernetes/pod/scratch-limit';
import { secretAsEnv } from '../../../../src/policy/rules/kubernetes/pod/secret-as-env';
import { serviceAccountToken } from '../../../../src/policy/rules/kubernetes/pod/service-account-token';
import { serviceLinks } from '../../../../src/policy/rules/kubernetes/pod/service-links';
import { shareProcessNamespace } from '../../../../src/policy/rules/kubernetes/pod/share-process-namespace';
import { systemPriority } from '../../../../src/policy/rules/kubernetes/pod/system-priority';
import { messagesOf, outcomesOf } from '../../support';
import { containers, pods, resources } from './objects';

const POD = 'kubernetes_pod_v1';
const of = (...names: string[]): string[] => names.map((name) => `${POD}.${name}`);

test('containers cannot write to their own file system', () => {
  const readOnly = (value: unknown): Record<string, unknown> => ({
    security_context: { read_only_root_filesystem: value },
  });
  expect(
    outcomesOf(
      readOnlyRoot,
      containers({ sealed: readOnly(true), open: readOnly(false), absent: {}, unsure: readOnly('${var.any}') }),
    ),
  ).toEqual({ pass: of('sealed'), fail: of('absent', 'open'), unknown: of('unsure') });
  expect(outcomesOf(readOnlyRoot, pods({ debugging: { ephemeral_container: [{ name: 'shell' }] } }))).toEqual({
    pass: of('debugging'),
  });
});

test('pods get no token of the Kubernetes API unless they ask for it', () => {
  const mount = (value: unknown): Record<string, unknown> => ({ automount_service_account_token: value });
  const document = pods({ none: mount(false), asked: mount(true), silent: {}, unsure: mount('${var.any}') });
  expect(outcomesOf(serviceAccountToken, document)).toEqual({
    pass: of('asked', 'none'),
    fail: of('silent'),
    unknown: of('unsure'),
  });
  expect(messagesOf(serviceAccountToken, document)[0]).toBe(
    `${POD}.silent: spec.automount_service_account_token must be stated, false for most, got nothing`,
  );
});

test('pods have a service account of their own', () => {
  const account = (name: unknown): Record<string, unknown> => ({ service_account_name: name });
  const { resource, ...rest } = pods({
    named: account('api'),
    made: account('${kubernetes_service_account_v1.api.metadata[0].name}'),
    shared: account('default'),
    absent: {},
    unsure: account('${var.any}'),
  });
  const document = {
    ...rest,
    resource: {
      ...(resource as object),
      kubernetes_service_account_v1: { api: { metadata: { generate_name: 'api' } } },
    },
  };
  expect(outcomesOf(defaultServiceAccount, document)).toEqual({
    pass: of('made', 'named'),
    fail: of('absent', 'shared'),
    unknown: of('unsure'),
  });
});

test('pods are not told of every service of their namespace', () => {
  const links = (value: unknown): Record<string, unknown> => ({ enable_service_links: value });
  expect(
    outcomesOf(serviceLinks, pods({ off: links(false), on: links(true), absent: {}, unsure: links('${var.any}') })),
  ).toEqual({ pass: of('off'), fail: of('absent', 'on'), unknown: of('unsure') });
});

test('containers of a pod do not see the processes of each other', () => {
  const share = (value: unknown): Record<string, unknown> => ({ share_process_namespace: value });
  expect(
    outcomesOf(shareProcessNamespace, pods({ apart: {}, together: share(true), unsure: share('${var.any}') })),
  ).toEqual({ pass: of('apart'), fail: of('together'), unknown: of('unsure') });
});

test('no variable of a container holds a secret as it is, and none is shown', () => {
  const env = (name: string, value: unknown): Record<string, unknown> => ({ env: [{ name, value }] });
  const document = containers({
    address: env('TOKEN_URL', 'https://id.example.com'),
    file: env('DB_PASSWORD_FILE', '/var/run/secrets/db'),
    public_key: env('STRIPE_PUBLISHABLE_KEY', 'pk_1'),
    partition: env('PARTITION_KEY', 'id'),
    empty: env('DB_PASSWORD', ''),
    reference: env('DB_PASSWORD', '${var.any}'),
    password: env('DB_PASSWORD', 'hunter2'),
    api_key: env('STRIPE_API_KEY', 'abcd'),
    camel: env('clientSecret', 'abcd'),
    unsure: { env: '${var.any}' },
  });
  expect(outcomesOf(envSecret, document)).toEqual({
    pass: of('address', 'empty', 'file', 'partition', 'public_key', 'reference'),
    fail: of('api_key', 'camel', 'password'),
    unknown: of('unsure'),
  });
  expect(messagesOf(envSecret, document)).toEqual([
    `${POD}.api_key: spec.container[app].env[STRIPE_API_KEY] must not hold a secret as a literal`,
    `${POD}.camel: spec.container[app].env[clientSecret] must not hold a secret as a literal`,
    `${POD}.password: spec.container[app].env[DB_PASSWORD] must not hold a secret as a literal`,
    `${POD}.unsure: var.any`,
  ]);
});

test('secrets come as files, not as variables', () => {
  expect(
    outcomesOf(
      secretAsEnv,
      containers({
        plain: { env: [{ name: 'LEVEL', value: 'info' }], env_from: [{ config_map_ref: { name: 'app' } }] },
        one: { env: [{ name: 'PASSWORD', value_from: { secret_key_ref: { name: 'db', key: 'password' } } }] },
        all: { env_from: [{ secret_ref: { name: 'db' } }] },
        unsure: { env: '${var.any}' },
      }),
    ),
  ).toEqual({ pass: of('plain'), fail: of('all', 'one'), unknown: of('unsure') });
});

test('pods get time to finish what they have begun', () => {
  const grace = (seconds: unknown): Record<string, unknown> => ({ termination_grace_period_seconds: seconds });
  expect(
    outcomesOf(gracePeriod, pods({ usual: {}, long: grace(120), none: grace(0), unsure: grace('${var.any}') })),
  ).toEqual({
    pass: of('long', 'usual'),
    fail: of('none'),
    unknown: of('unsure'),
  });
});

test('only the system itself has the priority of the system', () => {
  const spec = (name: unknown): object => ({ priority_class_name: name });
  const inNamespace = (namespace: string, name: unknown): Record<string, unknown> => ({
    metadata: { name: 'app', namespace },
    spec: spec(name),
  });
  expect(
    outcomesOf(
      systemPriority,
      resources(POD, {
        own: inNamespace('shop', 'critical-services'),
        dns: inNamespace('kube-system', 'system-cluster-critical'),
        pushing: inNamespace('shop', 'system-node-critical'),
        unsure: inNamespace('shop', '${var.any}'),
      }),
    ),
  ).toEqual({ pass: of('dns', 'own'), fail: of('pushing'), unknown: of('unsure') });
});

test('pods are placed by the scheduler', () => {
  expect(
    outcomesOf(nodeName, pods({ placed: {}, pinned: { node_name: 'node-1' }, unsure: { node_name: '${var.any}' } })),
  ).toEqual({ pass: of('placed'), fail: of('pinned'), unknown: of('unsure') });
});

test('scratch space has a limit', () => {
  expect(
    outcomesOf(
      scratchLimit,
      pods({
        limited: { volume: [{ name: 'tmp', empty_dir: { size_limit: '1Gi' } }] },
        open: { volume: [{ name: 'tmp', empty_dir: {} }] },
        unsure: { volume: '${var.any}' },
      }),
    ),
  ).toEqual({ pass: of('limited'), fail: of('open'), unknown: of('unsure') });
});
