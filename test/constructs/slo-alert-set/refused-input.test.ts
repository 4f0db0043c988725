import { Duration, Telemetry } from 'roadbed';
import { checkBackends } from '../../../src/constructs/slo-alert-set/backends/check-backends';
import { ExclusionRecurrence, SloExclusion } from '../../../src/constructs/slo-alert-set/objective/exclusion';
import { Slo } from '../../../src/constructs/slo-alert-set/objective/slo';
import { SloWindow } from '../../../src/constructs/slo-alert-set/objective/slo-window';
import { SloAlertSetProps } from '../../../src/constructs/slo-alert-set/props';
import { Signal } from '../../../src/constructs/slo-alert-set/signals/signal';
import { Problems } from '../../../src/core/validation';
import { placeOf } from '../../../src/stacks/place';
import { errorOf } from '../../core/support';
import { BACKENDS, OWNER, specOf } from './sets';

const said = (work: () => unknown): string[] => errorOf(work).problems.map(({ message }) => message);
const TOKEN = '${TfToken[TOKEN.7]}';

const holed = (value: unknown): never => [, value] as never;

describe('a hole in a list is told', () => {
  const hole = (prop: string): string => `${prop} must hold something at every place, got nothing at [0]`;
  test.each<[string, () => unknown]>([
    ['slos', () => specOf({ slos: holed(Slo.availability(99.9)) })],
    ['telemetry', () => specOf({ telemetry: holed(BACKENDS.datadog) })],
    ['parts', () => Slo.composite(99, holed(Slo.availability(99)))],
    ['alerts.add', () => Slo.availability(99, { alerts: { add: new Array(3) as never } })],
    ['alerts.drop', () => Slo.availability(99, { alerts: { drop: holed('fast') } })],
    ['budgetAlerts', () => Slo.availability(99, { budgetAlerts: holed(50) })],
    ['exclusions', () => Slo.availability(99, { exclusions: new Array(1) as never })],
    ['boundaries', () => Signal.openTelemetryHttp({ boundaries: holed(Duration.seconds(1)) })],
    ['ids', () => Signal.datadogMonitors(holed(1))],
    ['pageTopics', () => Telemetry.cloudWatch({ pageTopics: new Array(2) as never })],
    ['errorBudgetPolicy.exceptions', () => specOf({ errorBudgetPolicy: { exceptions: holed('x') } })],
    ['errorBudgetPolicy.thresholds', () => specOf({ errorBudgetPolicy: { thresholds: holed({}) } })],
  ])('%s', (prop, work) => {
    expect(said(work)).toContain(hole(prop));
  });
});

describe('text that reads otherwise than it is written is refused', () => {
  test.each(['a\u0007b', 'a\ud800b', 'a\u2028b', 'a\u202eb', 'a\u2066b', 'a\tb'])('%j', (text) => {
    const [description, reason, policy] = [
      said(() => Slo.availability(99, { description: text })),
      said(() => Slo.availability(99, { exclusions: [exclusion({ reason: text })] })),
      said(() => specOf({ errorBudgetPolicy: { escalation: text } })),
    ].map(([first]) => first);
    expect(description).toContain('description must be a sentence on one line');
    expect(reason).toContain('exclusions[0].reason must be a sentence on one line');
    expect(policy).toContain('errorBudgetPolicy.escalation must be a sentence on one line');
  });
});

const METRIC = { namespace: 'Jobs', metricName: 'failed' };
const bad =
  (more: object): (() => unknown) =>
  () =>
    Signal.queries({ cloudWatch: { bad: { ...METRIC, ...more }, total: METRIC } });

test.each<[string, () => unknown, string]>([
  [
    'a matcher of the metric',
    () => Signal.openTelemetryHttp({ matchers: { __name__: 'x' } }),
    'matchers must not name __name__, which the queries set themselves, got "x"',
  ],
  [
    'a matcher of the bucket',
    () => Signal.openTelemetryHttp({ matchers: { le: '1' } }),
    'matchers must not name le, which the queries set themselves, got "1"',
  ],
  [
    'a matcher that is a token',
    () => Signal.openTelemetryHttp({ matchers: { job: TOKEN } }),
    'matchers.job must be a literal, got a token (a value known only after apply)',
  ],
  [
    'a namespace that is a token',
    bad({ namespace: TOKEN }),
    'cloudWatch.bad.namespace must be a literal, got a token (a value known only after apply)',
  ],
  [
    'a dimension that is a token',
    bad({ dimensions: { Queue: TOKEN } }),
    'cloudWatch.bad.dimensions["Queue"] must be a literal, got a token (a value known only after apply)',
  ],
  ['no dimensions by null', bad({ dimensions: null }), 'cloudWatch.bad.dimensions must be an object, got null'],
  [
    'a dimension of a number',
    bad({ dimensions: { Queue: 1 } }),
    'cloudWatch.bad.dimensions["Queue"] must be a text, got 1',
  ],
  [
    'events counted by an average',
    bad({ statistic: 'Average' }),
    'cloudWatch.bad.statistic must be Sum or SampleCount, for events are counted, got "Average"',
  ],
  ['eight days', () => SloWindow.rollingDays(8), 'days must be one of 7, 28, 30, 90, got 8'],
  ['no days', () => SloWindow.rollingDays(0), 'days must be one of 7, 28, 30, 90, got 0'],
  ['91 days', () => SloWindow.rollingDays(91), 'days must be one of 7, 28, 30, 90, got 91'],
  [
    'a Grafana with a query',
    () => Telemetry.prometheus({ grafanaUrl: 'https://g.acme.example/?orgId=1' }),
    'grafanaUrl must be an https URL without query and fragment, got "https://g.acme.example/?orgId=1"',
  ],
  [
    'policies behind a fragment',
    () => specOf({}, 'prod', { errorBudgetPolicyUrl: 'https://acme.example/slo#policies' }),
    'errorBudgetPolicyUrl must be an https URL without query and fragment, got "https://acme.example/slo#policies"',
  ],
  [
    'a key that is no Kubernetes label',
    () => Telemetry.prometheus({ ruleLabels: { 'my key': 'x' } }),
    'ruleLabels key must be that of a Kubernetes label, got "my key"',
  ],
  [
    'a key of Roadbed’s own',
    () => Telemetry.prometheus({ ruleLabels: { 'app.kubernetes.io/name': 'x' } }),
    'ruleLabels key must not be one that Roadbed writes, got "app.kubernetes.io/name"',
  ],
  [
    'a topic that is none, said once',
    () => Telemetry.cloudWatch({ pageTopics: ['page'] }),
    'pageTopics[0] must be the ARN of a standard SNS topic, got "page"',
  ],
  [
    'a channel by its display name',
    () => Telemetry.googleCloudMonitoring({ pageChannels: ['projects/acme-prod/notificationChannels/on-call'] }),
    'pageChannels[0] must be the name of a notification channel, projects/<project>/notificationChannels/<number>, got "projects/acme-prod/notificationChannels/on-call"',
  ],
  [
    'channels of another project',
    () =>
      specOfChecked({
        telemetry: [
          Telemetry.googleCloudMonitoring({
            pageChannels: ['projects/acme-other/notificationChannels/1'],
            ticketChannels: ['projects/acme-prod-de/notificationChannels/2'],
          }),
        ],
      }),
    'telemetry must name notification channels in acme-prod-de, the project of "prod-de", got projects/acme-other/notificationChannels/1',
  ],
])('%s: refused', (_, work, message) => {
  expect(said(work)).toEqual([message]);
});

test('a topic of more than 256 characters is refused', () => {
  const arn = (length: number): string => `arn:aws:sns:eu-west-1:333333333333:${'a'.repeat(length)}`;
  expect(said(() => Telemetry.cloudWatch({ pageTopics: [arn(257)] }))[0]).toContain('pageTopics[0] must be the ARN');
  expect(Telemetry.cloudWatch({ pageTopics: [arn(256)] }).backend).toBe('cloudwatch');
});

test('a runbook that would break a link of Markdown is percent-encoded', () => {
  const owner = { ...OWNER, runbook: 'https://wiki.acme.example/Checkout_(prod)[1]' };
  expect(specOf({ owner }).spec.responder.runbook).toBe('https://wiki.acme.example/Checkout_%28prod%29%5B1%5D');
});

describe('an exclusion', () => {
  test.each<[string, SloExclusion[], string]>([
    [
      'on the 31st of every month',
      [exclusion({ start: '2027-01-31T02:00:00Z', every: ExclusionRecurrence.MONTHLY })],
      'exclusions[0].start must be on one of the first 28 days of a month to come every month, got "2027-01-31T02:00:00Z"',
    ],
    [
      'of another age',
      [exclusion({ start: '1926-01-10T02:00:00Z' })],
      'exclusions[0].start must be from 2000 to 2100, got "1926-01-10T02:00:00Z"',
    ],
    [
      'within a minute',
      [exclusion({ start: '2027-01-10T02:00:30Z' })],
      'exclusions[0].start must be a whole minute, got "2027-01-10T02:00:30Z"',
    ],
    [
      'with an offset',
      [exclusion({ start: '2027-01-10T02:00:00+01:00' })],
      'exclusions[0].start must be a time in UTC such as 2027-01-10T02:00:00Z, got "2027-01-10T02:00:00+01:00"',
    ],
    [
      'within another',
      [exclusion({}), exclusion({ start: '2027-01-10T02:30:00Z' })],
      'exclusions must not overlap, and exclusions[0] and exclusions[1] do',
    ],
    [
      'that a daily one meets later',
      [
        exclusion({ start: '2027-03-10T02:30:00Z' }),
        exclusion({ start: '2027-01-09T02:00:00Z', every: ExclusionRecurrence.DAILY }),
      ],
      'exclusions must not overlap, and exclusions[0] and exclusions[1] do',
    ],
  ])('%s is refused', (_, exclusions, message) => {
    expect(said(() => Slo.availability(99, { exclusions }))).toEqual([message]);
  });

  test('that ends as another begins is none too many', () => {
    const exclusions = [exclusion({}), exclusion({ start: '2027-01-10T03:00:00Z' })];
    expect(Slo.availability(99, { exclusions }).name).toBe('availability');
  });
});

/** A set that Google Cloud Monitoring is to measure, held against what it takes. */
function specOfChecked(props: Partial<SloAlertSetProps>): void {
  const signal = Signal.cloudRun({ service: 'checkout', location: 'europe-west3' });
  const { spec, stack } = specOf({ slos: [Slo.availability(99.9, { signal })], ...props }, 'prod-de');
  const problems = new Problems('SloAlertSet');
  const place = placeOf(problems, stack, undefined);
  if (place !== undefined) checkBackends(problems, spec, place);
  problems.throwIfAny();
}

function exclusion(more: Partial<SloExclusion>): SloExclusion {
  return { reason: 'maintenance', start: '2027-01-10T02:00:00Z', duration: Duration.hours(1), ...more };
}
