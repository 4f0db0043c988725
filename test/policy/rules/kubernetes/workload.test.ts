import { barePod } from '../../../../src/policy/rules/kubernetes/workload/bare-pod';
import { replicas } from '../../../../src/policy/rules/kubernetes/workload/replicas';
import { rollingUpdate } from '../../../../src/policy/rules/kubernetes/workload/rolling-update';
import { selector } from '../../../../src/policy/rules/kubernetes/workload/selector';
import { spread } from '../../../../src/policy/rules/kubernetes/workload/spread';
import { waitForRollout } from '../../../../src/policy/rules/kubernetes/workload/wait-for-rollout';
import { messagesOf, outcomesOf } from '../../support';
import { deployment, labels, object, resources } from './objects';

const DEPLOYMENT = 'kubernetes_deployment_v1';
const of = (...names: string[]): string[] => names.map((name) => `${DEPLOYMENT}.${name}`);
const PROD = { labels: labels('prod', 1) };

test('pods are made by a workload that replaces and updates them', () => {
  const document = {
    resource: {
      kubernetes_pod_v1: { bare: {} },
      kubernetes_replication_controller_v1: { old: {} },
      kubernetes_manifest: {
        set: { manifest: { kind: 'ReplicaSet' } },
        deployment: { manifest: { kind: 'Deployment' } },
      },
    },
  };
  expect(outcomesOf(barePod, document)).toEqual({
    fail: ['kubernetes_manifest.set', 'kubernetes_pod_v1.bare', 'kubernetes_replication_controller_v1.old'],
  });
});

test('a workload selects the pods that it makes', () => {
  const selecting = (asked: object): Record<string, unknown> => deployment('app', { selector: asked });
  const expression = (operator: string, values: string[] = []): object => ({
    match_expressions: [{ key: 'app', operator, values }],
  });
  const document = resources(DEPLOYMENT, {
    by_label: selecting({ match_labels: { app: 'app' } }),
    by_expression: selecting(expression('In', ['app', 'web'])),
    by_presence: selecting(expression('Exists')),
    another: selecting({ match_labels: { app: 'web' } }),
    excluded: selecting(expression('NotIn', ['app'])),
    absent: selecting({ match_labels: { tier: 'web' } }),
    unsure: selecting({ match_labels: { app: '${var.any}' } }),
    unseen: selecting({ match_labels: '${var.any}' }),
  });
  expect(outcomesOf(selector, document)).toEqual({
    pass: of('by_expression', 'by_label', 'by_presence'),
    fail: of('absent', 'another', 'excluded'),
    unknown: of('unseen', 'unsure'),
  });
});

test('replicas in production are kept apart', () => {
  const apart = { topology_spread_constraint: [{ topology_key: 'topology.kubernetes.io/zone' }] };
  const affinity = { affinity: { pod_anti_affinity: { required_during_scheduling_ignored_during_execution: [{}] } } };
  const document = resources(DEPLOYMENT, {
    topology: deployment('topology', { replicas: '3' }, PROD, apart),
    affinity: deployment('affinity', { replicas: '3' }, PROD, affinity),
    single: deployment('single', {}, PROD),
    dev: deployment('dev', { replicas: '3' }, { labels: labels('dev') }),
    together: deployment('together', { replicas: '3' }, PROD),
    unsure: deployment('unsure', { replicas: '${var.any}' }, PROD),
  });
  expect(outcomesOf(spread, document)).toEqual({
    pass: of('affinity', 'dev', 'single', 'topology'),
    fail: of('together'),
    unknown: of('unsure'),
  });
  expect(messagesOf(spread, document)[0]).toBe(
    `${DEPLOYMENT}.together: must spread its pods by topology or anti-affinity, got 3 replicas with neither`,
  );
});

test('in production what must not fail runs more than once', () => {
  const scaler = (name: string, least: number): object =>
    object(name, { min_replicas: least, scale_target_ref: { kind: 'Deployment', name } });
  const document = {
    variable: { any: {} },
    resource: {
      [DEPLOYMENT]: {
        two: deployment('two', { replicas: 2 }, PROD),
        scaled: deployment('scaled', { replicas: 1 }, PROD),
        lesser_tier: deployment('lesser', {}, { labels: labels('prod', 2) }),
        dev: deployment('dev', {}, { labels: labels('dev', 0) }),
        silent: deployment('silent', {}, PROD),
        scaled_down: deployment('scaled-down', { replicas: 3 }, PROD),
        unsure: deployment('unsure', { replicas: '${var.any}' }, PROD),
      },
      kubernetes_horizontal_pod_autoscaler_v2: { scaled: scaler('scaled', 3), down: scaler('scaled-down', 1) },
    },
  };
  expect(outcomesOf(replicas, document)).toEqual({
    pass: of('dev', 'lesser_tier', 'scaled', 'two'),
    fail: of('scaled_down', 'silent'),
    unknown: of('unsure'),
  });
});

test('in production an update leaves pods that serve', () => {
  const strategy = (type: string, unavailable?: unknown, more: object = {}): Record<string, unknown> =>
    deployment(
      'app',
      { replicas: 3, strategy: { type, rolling_update: { max_unavailable: unavailable } }, ...more },
      PROD,
    );
  const document = resources(DEPLOYMENT, {
    usual: deployment('usual', {}, PROD),
    none: strategy('RollingUpdate', '0'),
    quarter: strategy('RollingUpdate', '25%'),
    of_one: strategy('RollingUpdate', '25%', { replicas: 1 }),
    recreated: strategy('Recreate'),
    all: strategy('RollingUpdate', '100%'),
    all_three: strategy('RollingUpdate', 3),
    unsure: strategy('RollingUpdate', '${var.any}'),
    dev: deployment('dev', { strategy: { type: 'Recreate' } }, { labels: labels('dev') }),
  });
  expect(outcomesOf(rollingUpdate, document)).toEqual({
    pass: of('dev', 'none', 'of_one', 'quarter', 'usual'),
    fail: of('all', 'all_three', 'recreated'),
    unknown: of('unsure'),
  });
  const onDelete = { metadata: { name: 'db', ...PROD }, spec: { update_strategy: { type: 'OnDelete' } } };
  const agents = {
    metadata: { name: 'agent', ...PROD },
    spec: { strategy: { rolling_update: { max_unavailable: '100%' } } },
  };
  expect(
    outcomesOf(rollingUpdate, {
      resource: { kubernetes_stateful_set_v1: { by_hand: onDelete }, kubernetes_daemon_set_v1: { all: agents } },
    }),
  ).toEqual({ fail: ['kubernetes_daemon_set_v1.all', 'kubernetes_stateful_set_v1.by_hand'] });
});

test('an apply ends when the new pods serve, and fails when they do not', () => {
  const manifest = (more: object): object => ({ manifest: { kind: 'Deployment' }, ...more });
  const document = {
    variable: { any: {} },
    resource: {
      [DEPLOYMENT]: {
        usual: {},
        hasty: { wait_for_rollout: false },
        unsure: { wait_for_rollout: '${var.any}' },
      },
      kubernetes_manifest: { waits: manifest({ wait: [{ rollout: true }] }), silent: manifest({}) },
    },
  };
  expect(outcomesOf(waitForRollout, document)).toEqual({
    pass: [...of('usual'), 'kubernetes_manifest.waits'],
    fail: [...of('hasty'), 'kubernetes_manifest.silent'],
    unknown: of('unsure'),
  });
});
