import {
  AlertSeverity,
  BudgetConsequence,
  DataClassification,
  Duration,
  ExclusionRecurrence,
  Percent,
  Signal,
  Slo,
  SloAlertSetProps,
  SloOptions,
  SloWindow,
  Telemetry,
  Tier,
} from 'roadbed';
import { BACKENDS, OWNER } from '../sets';

export type Backend = 'datadog' | 'prometheus' | 'google-cloud' | 'cloudwatch';

/** Each backend, and where it is measured from. */
export const SETS: Readonly<Record<Backend, { readonly telemetry: Telemetry; readonly environment: string }>> = {
  datadog: { telemetry: BACKENDS.datadog, environment: 'prod' },
  prometheus: { telemetry: BACKENDS.prometheus, environment: 'prod' },
  'google-cloud': { telemetry: BACKENDS.googleCloud, environment: 'prod-de' },
  cloudwatch: { telemetry: BACKENDS.cloudWatch, environment: 'prod' },
};

const metric = (metricName: string, statistic = 'Sum') => ({ namespace: 'Acme', metricName, statistic });
const google = (name: string) => `metric.type="custom.googleapis.com/${name}" resource.type="generic_task"`;
const jobs = Signal.queries({
  datadog: { good: 'sum:jobs.good{env:prod}.as_count()', total: 'sum:jobs.all{env:prod}.as_count()' },
  prometheus: { bad: 'sum(rate(jobs_bad_total[$window]))', total: 'sum(rate(jobs_total[$window]))' },
  googleCloud: { good: google('jobs/good'), total: google('jobs/all') },
  cloudWatch: { bad: metric('BadJobs'), total: metric('Jobs') },
});
const gauge = Signal.queries({
  datadog: { value: 'max:jobs.gauge{env:prod}' },
  prometheus: { value: 'max(jobs_gauge)' },
  googleCloud: { value: google('jobs/gauge') },
  cloudWatch: { value: metric('Gauge', 'Maximum') },
});
const HTTP: Readonly<Record<Backend, Signal>> = {
  datadog: Signal.openTelemetryHttp(),
  prometheus: Signal.openTelemetryHttp(),
  'google-cloud': Signal.cloudRun({ service: 'checkout', location: 'europe-west3' }),
  cloudwatch: Signal.applicationLoadBalancer({ loadBalancer: 'app/shop/0123456789abcdef' }),
};

const smallest = (backend: Backend): SloAlertSetProps => ({
  owner: OWNER,
  tier: Tier.MISSION_CRITICAL,
  slos: [Slo.availability(99.9, { signal: HTTP[backend] })],
});

/** Everything that an objective can say of itself, but for what only some backends take. */
const SAID: SloOptions = {
  name: 'fullest',
  description: 'What “${one}” and %{others} pay for is booked.',
  window: SloWindow.rollingDays(7),
  signal: jobs,
  alerts: {
    drop: ['fast'],
    add: [
      {
        name: 'own',
        severity: AlertSeverity.PAGE,
        budgetPercent: 12,
        longWindow: Duration.hours(2),
        shortWindow: Duration.minutes(10),
      },
      {
        name: 'below',
        severity: AlertSeverity.TICKET,
        budgetPercent: 10,
        longWindow: Duration.hours(20),
        belowBudgetRate: true,
      },
    ],
  },
  lowTraffic: { minimumEvents: 50, failuresPerHour: 8 },
  absentAfter: Duration.minutes(45),
  budgetAlerts: [25, 90],
};
const ONLY: Readonly<Record<Backend, SloOptions>> = {
  datadog: {
    exclusions: [
      {
        reason: 'maintenance of the bank',
        start: '2026-12-06T02:00:00Z',
        duration: Duration.hours(2),
        every: ExclusionRecurrence.WEEKLY,
      },
    ],
  },
  prometheus: {},
  'google-cloud': {},
  cloudwatch: {},
};

const fullest = (backend: Backend): SloAlertSetProps => ({
  owner: { ...OWNER, costCentre: 'CC-1042', dataClassification: DataClassification.RESTRICTED },
  tier: Tier.OPERATIONAL,
  service: 'checkout-web',
  labels: { product: 'shop' },
  errorBudgetPolicy: {
    thresholds: [{ consumedPercent: 60, consequence: BudgetConsequence.FREEZE }],
    postmortemPercent: 10,
    exceptions: ['fixes of security'],
    escalation: 'the head of payments',
  },
  slos: [
    Slo.correctness(99.5, { ...SAID, ...ONLY[backend] }),
    Slo.availability(99.9, { signal: HTTP[backend] }),
    Slo.latency(95, Duration.millis(250), { signal: HTTP[backend] }),
    Slo.freshness(99, Duration.minutes(5), { signal: gauge }),
    Slo.throughput(99, 10, { signal: gauge }),
    Slo.saturation(99, Percent.of(80), { signal: gauge }),
    ...(backend === 'google-cloud'
      ? [Slo.availability(99, { name: 'month', signal: HTTP[backend], window: SloWindow.calendarMonth() })]
      : [Slo.composite(99, [Slo.availability(99, { signal: HTTP[backend] }), Slo.correctness(99, { signal: jobs })])]),
  ],
});

const onEach = (set: (backend: Backend) => SloAlertSetProps): Readonly<Record<Backend, SloAlertSetProps>> => ({
  datadog: set('datadog'),
  prometheus: set('prometheus'),
  'google-cloud': set('google-cloud'),
  cloudwatch: set('cloudwatch'),
});

/** The least that a set can say of itself. */
export const SMALLEST = onEach(smallest);
/** Everything that it can. */
export const FULLEST = onEach(fullest);
