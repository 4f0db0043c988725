import { autoscalerBounds } from '../../../../src/policy/rules/kubernetes/availability/autoscaler-bounds';
import { autoscalerMetrics } from '../../../../src/policy/rules/kubernetes/availability/autoscaler-metrics';
import { autoscalerMinimum } from '../../../../src/policy/rules/kubernetes/availability/autoscaler-minimum';
import { autoscalerTarget } from '../../../../src/policy/rules/kubernetes/availability/autoscaler-target';
import { budgetProgress } from '../../../../src/policy/rules/kubernetes/availability/budget-progress';
import { budgetSelector } from '../../../../src/policy/rules/kubernetes/availability/budget-selector';
import { disruptionBudget } from '../../../../src/policy/rules/kubernetes/availability/disruption-budget';
import { oneDisruptionBudget } from '../../../../src/policy/rules/kubernetes/availability/one-disruption-budget';
import { scaledReplicas } from '../../../../src/policy/rules/kubernetes/availability/scaled-replicas';
import { messagesOf, outcomesOf } from '../../support';
import { deployment, labels, object, objects, resources } from './objects';

const DEPLOYMENT = 'kubernetes_deployment_v1';
const BUDGET = 'kubernetes_pod_disruption_budget_v1';
const SCALER = 'kubernetes_horizontal_pod_autoscaler_v2';
const of = (type: string, ...names: string[]): string[] => names.map((name) => `${type}.${name}`);
const PROD = { labels: labels('prod', 1) };
const budget = (app: string, more: object = { max_unavailable: '25%' }): object =>
  object(app, { ...more, selector: { match_labels: { app } } });

test('in production a disruption budget guards what runs more than once', () => {
  const three = { replicas: 3 };
  const resource = {
    [DEPLOYMENT]: {
      guarded: deployment('guarded', three, PROD),
      single: deployment('single', {}, PROD),
      dev: deployment('dev', three, { labels: labels('dev') }),
      bare: deployment('bare', three, PROD),
      elsewhere: deployment('elsewhere', three, PROD),
    },
    [BUDGET]: {
      guarded: budget('guarded'),
      elsewhere: { ...budget('elsewhere'), metadata: { name: 'elsewhere', namespace: 'another' } },
    },
  };
  const pass = of(DEPLOYMENT, 'dev', 'guarded', 'single');
  expect(outcomesOf(disruptionBudget, { resource })).toEqual({ pass, fail: of(DEPLOYMENT, 'bare', 'elsewhere') });
  const maybe = object('maybe', { selector: { match_labels: { app: '${var.any}' } } });
  expect(
    outcomesOf(disruptionBudget, {
      variable: { any: {} },
      resource: { ...resource, [BUDGET]: { ...resource[BUDGET], maybe } },
    }),
  ).toEqual({ pass, unknown: of(DEPLOYMENT, 'bare', 'elsewhere') });
});

test('no pod is under two disruption budgets', () => {
  const document = {
    resource: {
      [DEPLOYMENT]: { one: deployment('one', {}), two: deployment('two', {}) },
      [BUDGET]: { one: budget('one'), two: budget('two'), more: budget('two') },
    },
  };
  expect(outcomesOf(oneDisruptionBudget, document)).toEqual({
    pass: of(DEPLOYMENT, 'one'),
    fail: of(DEPLOYMENT, 'two'),
  });
  expect(messagesOf(oneDisruptionBudget, document)).toEqual([
    `${DEPLOYMENT}.two: must be under one disruption budget, got ${BUDGET}.more, ${BUDGET}.two`,
  ]);
});

test('a disruption budget lets at least one pod go', () => {
  const document = {
    variable: { any: {} },
    resource: {
      [DEPLOYMENT]: { app: deployment('app', { replicas: 3 }) },
      [BUDGET]: {
        quarter: budget('app', { max_unavailable: '25%' }),
        two_of_three: budget('app', { min_available: 2 }),
        of_others: budget('other', { min_available: 3 }),
        none: budget('app', { max_unavailable: '0' }),
        all: budget('app', { min_available: '100%' }),
        three_of_three: budget('app', { min_available: '3' }),
        rounded_up: budget('app', { min_available: '90%' }),
        unsure: budget('app', { max_unavailable: '${var.any}' }),
      },
    },
  };
  expect(outcomesOf(budgetProgress, document)).toEqual({
    pass: of(BUDGET, 'of_others', 'quarter', 'two_of_three'),
    fail: of(BUDGET, 'all', 'none', 'rounded_up', 'three_of_three'),
    unknown: of(BUDGET, 'unsure'),
  });
  expect(messagesOf(budgetProgress, document)).toContain(
    `${BUDGET}.rounded_up: spec.min_available must be below the 3 replicas of ${DEPLOYMENT}.app, got "90%"`,
  );
});

test('a disruption budget is for the pods of one workload', () => {
  const document = objects(BUDGET, {
    one: { selector: { match_labels: { app: 'app' } } },
    every: { selector: {} },
    nothing: {},
    unsure: { selector: { match_labels: '${var.any}' } },
  });
  expect(outcomesOf(budgetSelector, document)).toEqual({
    pass: of(BUDGET, 'one'),
    fail: of(BUDGET, 'every', 'nothing'),
    unknown: of(BUDGET, 'unsure'),
  });
});

test('an autoscaler has room to scale', () => {
  const document = objects(SCALER, {
    room: { min_replicas: 2, max_replicas: 4 },
    of_one: { max_replicas: 1 },
    reversed: { min_replicas: 4, max_replicas: 2 },
    unsure: { min_replicas: '${var.any}', max_replicas: 2 },
  });
  expect(outcomesOf(autoscalerBounds, document)).toEqual({
    pass: of(SCALER, 'of_one', 'room'),
    fail: of(SCALER, 'reversed'),
    unknown: of(SCALER, 'unsure'),
  });
});

test('in production an autoscaler leaves at least two of what must not fail', () => {
  const document = resources(SCALER, {
    two: object('two', { min_replicas: 2 }, PROD),
    lesser_tier: object('lesser', {}, { labels: labels('prod', 3) }),
    dev: object('dev', { min_replicas: 1 }, { labels: labels('dev', 0) }),
    one: object('one', { min_replicas: 1 }, PROD),
    silent: object('silent', {}, PROD),
    unsure: object('unsure', { min_replicas: '${var.any}' }, PROD),
  });
  expect(outcomesOf(autoscalerMinimum, document)).toEqual({
    pass: of(SCALER, 'dev', 'lesser_tier', 'two'),
    fail: of(SCALER, 'one', 'silent'),
    unknown: of(SCALER, 'unsure'),
  });
});

test('an autoscaler says what it scales by', () => {
  const document = objects(SCALER, {
    metric: { metric: [{ type: 'Resource' }] },
    first_version: { target_cpu_utilization_percentage: 70 },
    silent: {},
  });
  expect(outcomesOf(autoscalerMetrics, document)).toEqual({
    pass: of(SCALER, 'first_version', 'metric'),
    fail: of(SCALER, 'silent'),
  });
});

test('an autoscaler names something that exists', () => {
  const scaler = (kind: string, name: string): object => object(name, { scale_target_ref: { kind, name } });
  const elsewhere = { ...scaler('Deployment', 'app'), metadata: { name: 'app', namespace: 'elsewhere' } };
  const document = {
    variable: { any: {} },
    resource: {
      [DEPLOYMENT]: { app: deployment('app', {}) },
      kubernetes_manifest: {
        rollout: { manifest: { kind: 'Rollout', metadata: { name: 'canary', namespace: 'shop' }, spec: {} } },
      },
      [SCALER]: {
        app: scaler('Deployment', 'app'),
        canary: scaler('Rollout', 'canary'),
        typo: scaler('Deployment', 'ap'),
        other_kind: scaler('StatefulSet', 'app'),
        elsewhere,
        unsure: scaler('Deployment', '${var.any}'),
      },
    },
  };
  expect(outcomesOf(autoscalerTarget, document)).toEqual({
    pass: of(SCALER, 'app', 'canary'),
    fail: of(SCALER, 'other_kind', 'typo'),
    unknown: of(SCALER, 'elsewhere', 'unsure'),
  });
});

test('Terraform does not set back what an autoscaler has scaled', () => {
  const scaled = (name: string, more: object = {}, replicas: unknown = 3): object => ({
    ...deployment(name, { replicas }),
    ...more,
  });
  const scaler = (name: string): object => object(name, { scale_target_ref: { kind: 'Deployment', name } });
  const document = {
    resource: {
      [DEPLOYMENT]: {
        ignored: scaled('ignored', { lifecycle: { ignore_changes: ['spec[0].replicas'] } }),
        all_ignored: scaled('all', { lifecycle: [{ ignore_changes: 'all' }] }),
        absent: scaled('absent', {}, null),
        unscaled: scaled('unscaled'),
        other_ignored: scaled('other', { lifecycle: { ignore_changes: ['metadata'] } }),
        set_back: scaled('back'),
      },
      [SCALER]: Object.fromEntries(['ignored', 'all', 'absent', 'other', 'back'].map((name) => [name, scaler(name)])),
    },
  };
  expect(outcomesOf(scaledReplicas, document)).toEqual({
    pass: of(DEPLOYMENT, 'absent', 'all_ignored', 'ignored', 'unscaled'),
    fail: of(DEPLOYMENT, 'other_ignored', 'set_back'),
  });
});
