import { AlertSeverity, Tier } from 'roadbed';
import { BACKENDS } from '../sets';
import { readSpec } from './files';

const PROMETHEUS = { telemetry: [BACKENDS.prometheus] };

/** In the form of OpenSLO's own examples: everything by reference. */
const BY_REFERENCE = `
apiVersion: openslo/v1
kind: Service
metadata:
  name: shop
  displayName: The shop
spec:
  description: Sells things
---
apiVersion: openslo/v1
kind: DataSource
metadata:
  name: metrics
spec:
  type: prometheus
  connectionDetails:
    url: https://prometheus.acme.example
---
apiVersion: openslo/v1
kind: SLI
metadata:
  name: orders-that-fail
spec:
  ratioMetric:
    counter: true
    bad:
      metricSource:
        metricSourceRef: metrics
        spec:
          query: sum(orders_total{state=~"failed|lost",shop="{eu}"})
    total:
      metricSource:
        metricSourceRef: metrics
        spec:
          query: orders_total
---
apiVersion: openslo/v1
kind: AlertCondition
metadata:
  name: orders-burn
spec:
  severity: page
  condition:
    kind: burnrate
    threshold: 14.4
    lookbackWindow: 1h
    alertAfter: 5m
---
apiVersion: openslo/v1
kind: AlertPolicy
metadata:
  name: wake-the-shop
spec:
  alertWhenBreaching: true
  conditions:
    - conditionRef: orders-burn
  notificationTargets:
    - targetRef: OnCallOfTheShop
---
apiVersion: openslo/v1
kind: SLO
metadata:
  name: shop-orders
spec:
  description: |
    Orders are placed:
    nobody has to call.
  service: shop
  indicatorRef: orders-that-fail
  timeWindow:
    - duration: 4w
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - displayName: Orders
      target: 0.9995
  alertPolicies:
    - alertPolicyRef: wake-the-shop
`;

function slo(spec: string, name = 'orders'): string {
  return `apiVersion: openslo/v1\nkind: SLO\nmetadata:\n  name: ${name}\nspec:\n  service: shop\n${spec}`;
}

const WINDOW = '  timeWindow: [{ duration: 30d, isRolling: true }]\n';
const RATIO = (good: string, total: string, counter = false, type = 'Prometheus'): string =>
  `  indicator:
    metadata: { name: orders }
    spec:
      ratioMetric:
        counter: ${counter}
        good: { metricSource: { type: ${type}, spec: { query: '${good}' } } }
        total: { metricSource: { type: ${type}, spec: { query: '${total}' } } }
  budgetingMethod: Occurrences
`;
const JOBS = RATIO('sum(rate(done[$window]))', 'sum(rate(jobs[$window]))');

test('a file of references is read as if all stood in the SLO', () => {
  const { service, objectives } = readSpec(BY_REFERENCE, PROMETHEUS);
  expect(service).toBe('shop');
  expect(objectives).toHaveLength(1);
  expect(objectives[0]).toMatchObject({
    name: 'orders',
    id: 'shop-orders',
    kind: 'correctness',
    target: 99.95,
    description: 'Orders are placed: nobody has to call.',
    window: { kind: 'rolling', days: 28 },
    sli: {
      by: 'events',
      queries: {
        prometheus: {
          bad: 'sum(rate(orders_total{state=~"failed|lost",shop="{eu}"}[$window]))',
          total: 'sum(rate(orders_total[$window]))',
        },
      },
    },
  });
});

test('a condition becomes a row: the budget follows from the burn rate, and the time it waits is the short window', () => {
  const [objective] = readSpec(BY_REFERENCE, PROMETHEUS).objectives;
  expect(objective?.rows).toHaveLength(1);
  expect(objective?.rows[0]).toMatchObject({
    name: 'orders-burn',
    severity: AlertSeverity.PAGE,
    longMinutes: 60,
    shortMinutes: 5,
    factor: 14.4,
  });
  // 14.4 times the budget of 28 days for an hour: 14.4 / 672.
  expect(objective?.rows[0]?.budgetPercent).toBeCloseTo(2.142857, 6);
});

test('an SLO without policies has the rows of its tier', () => {
  const file = slo(`${WINDOW}${JOBS}  objectives: [{ targetPercent: 99.9 }]\n`);
  const names = (tier: Tier): unknown =>
    readSpec(file, { ...PROMETHEUS, tier }).objectives[0]?.rows.map(({ name }) => name);
  expect(names(Tier.MISSION_CRITICAL)).toEqual(['fast', 'medium', 'slow', 'long']);
  expect(names(Tier.ADMINISTRATIVE)).toEqual(['medium', 'slow', 'long']);
});

test('a key that nothing follows is one that is left out', () => {
  const file = slo(`  description:\n${WINDOW}${JOBS}  objectives: [{ targetPercent: 99.9 }]\n  alertPolicies:\n`);
  expect(readSpec(file, PROMETHEUS).objectives[0]?.rows).toHaveLength(4);
});

test('an SLO with an empty list of policies has no rows', () => {
  const file = slo(`${WINDOW}${JOBS}  objectives: [{ targetPercent: 99.9 }]\n  alertPolicies: []\n`);
  expect(readSpec(file, PROMETHEUS).objectives[0]?.rows).toEqual([]);
});

test('good events become the bad ones of Prometheus, and bad events the good ones of Datadog', () => {
  const [objective] = readSpec(slo(`${WINDOW}${JOBS}  objectives: [{ target: 0.99 }]\n`), PROMETHEUS).objectives;
  expect(objective?.sli.queries.prometheus).toEqual({
    bad: '(sum(rate(jobs[$window]))) - (sum(rate(done[$window])))',
    total: 'sum(rate(jobs[$window]))',
  });
  const datadog = RATIO('sum:lost{*}.as_count()', 'sum:all{*}.as_count()', false, 'Datadog').replace('good:', 'bad:');
  const read = readSpec(slo(`${WINDOW}${datadog}  objectives: [{ target: 0.99 }]\n`), {
    telemetry: [BACKENDS.datadog],
  });
  expect(read.objectives[0]?.sli.queries.datadog).toEqual({
    good: '(sum:all{*}.as_count()) - (sum:lost{*}.as_count())',
    total: 'sum:all{*}.as_count()',
  });
});

test('the window of sloth is the window', () => {
  const ratio = RATIO('sum(rate(done[{{.window}}]))', 'sum(rate(jobs[{{ .window }}]))', true);
  const [objective] = readSpec(slo(`${WINDOW}${ratio}  objectives: [{ target: 0.99 }]\n`), PROMETHEUS).objectives;
  expect(objective?.sli.queries.prometheus).toMatchObject({ total: 'sum(rate(jobs[$window]))' });
});

test('each target of an SLO is an objective of its own', () => {
  const objectives = '  objectives:\n    - { displayName: All of Them, target: 0.95 }\n    - { targetPercent: 99 }\n';
  const read = readSpec(slo(`${WINDOW}${JOBS}${objectives}`), PROMETHEUS);
  expect(read.objectives.map(({ name, target }) => [name, target])).toEqual([
    ['orders-all-of-them', 95],
    ['orders-2', 99],
  ]);
});

test('what is only known to be a ratio is described as that', () => {
  const [objective] = readSpec(slo(`${WINDOW}${JOBS}  objectives: [{ target: 0.99 }]\n`), PROMETHEUS).objectives;
  expect(objective?.description).toBe('99 % of events are good, over 30 days');
});

test.each([
  ['7d', 'rolling', 7],
  ['1w', 'rolling', 7],
  ['4w', 'rolling', 28],
  ['672h', 'rolling', 28],
  ['30d', 'rolling', 30],
  ['90d', 'rolling', 90],
])('a rolling window of %s is the last days', (duration, kind, days) => {
  const window = `  timeWindow: [{ duration: ${duration}, isRolling: true }]\n`;
  const [objective] = readSpec(slo(`${window}${JOBS}  objectives: [{ target: 0.99 }]\n`), PROMETHEUS).objectives;
  expect(objective?.window).toMatchObject({ kind, days });
});

test.each([
  ['1M', '2026-02-01 00:00:00', 'calendar-month'],
  ['1Q', '2026-04-01 00:00:00', 'calendar-quarter'],
  ['3M', '2026-07-01 00:00:00', 'calendar-quarter'],
])('a window of %s from %s is a page of the calendar', (duration, startTime, kind) => {
  const window = `  timeWindow: [{ duration: ${duration}, calendar: { startTime: ${startTime}, timeZone: UTC } }]\n`;
  const [objective] = readSpec(slo(`${window}${JOBS}  objectives: [{ target: 0.99 }]\n`), PROMETHEUS).objectives;
  expect(objective?.window.kind).toBe(kind);
});

test('one service of several is chosen, and a list in JSON is read as its documents', () => {
  const document = (service: string): object => ({
    apiVersion: 'openslo/v1',
    kind: 'SLO',
    metadata: { name: `${service}-jobs` },
    spec: {
      service,
      indicator: {
        metadata: { name: 'jobs' },
        spec: {
          ratioMetric: {
            bad: { metricSource: { type: 'Prometheus', spec: { query: 'rate(lost[$window])' } } },
            total: { metricSource: { type: 'Prometheus', spec: { query: 'rate(jobs[$window])' } } },
          },
        },
      },
      timeWindow: [{ duration: '30d', isRolling: true }],
      budgetingMethod: 'Occurrences',
      objectives: [{ targetPercent: 99 }],
    },
  });
  const read = readSpec(JSON.stringify([document('shop'), document('desk')]), { ...PROMETHEUS, service: 'desk' });
  expect(read.service).toBe('desk');
  expect(read.objectives.map(({ name }) => name)).toEqual(['jobs']);
});

test('letters of any script go through, and what looks like a template stays text', () => {
  const ratio = RATIO('sum(rate(done{a="${b}",c="ü🚀"}[$window]))', 'sum(rate(jobs[$window]))');
  const file = slo(`  description: Aufträge kommen an 🚀 \${x}\n${WINDOW}${ratio}  objectives: [{ target: 0.99 }]\n`);
  const [objective] = readSpec(file, PROMETHEUS).objectives;
  expect(objective?.description).toBe('Aufträge kommen an 🚀 ${x}');
  expect(objective?.sli.queries.prometheus).toMatchObject({
    bad: expect.stringContaining('done{a="${b}",c="ü🚀"}') as unknown,
  });
});
