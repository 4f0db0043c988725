import { Duration, Stage } from 'roadbed';
import { CloudWatchSettings } from '../../../../src/constructs/slo-alert-set/backends/cloudwatch/actions';
import {
  checkCloudWatch,
  checkCloudWatchSet,
} from '../../../../src/constructs/slo-alert-set/backends/cloudwatch/check-cloudwatch';
import { Slo } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { Signal } from '../../../../src/constructs/slo-alert-set/signals/signal';
import { CloudWatchMetric } from '../../../../src/constructs/slo-alert-set/signals/signal-queries';
import { Problem, Problems } from '../../../../src/core/validation';
import { eks, gke } from '../../../support/synth';
import { BACKENDS, specOf } from '../sets';
import { SETTINGS, SIGNAL } from './documents';

function problemsOf(slo: Slo): readonly Problem[] {
  const problems = new Problems('SloAlertSet');
  specOf({ slos: [slo], telemetry: [BACKENDS.cloudWatch] }).spec.objectives.forEach((objective, index) => {
    checkCloudWatch(problems, `slos[${index}]`, objective);
  });
  return problems.all;
}

function counted(bad: Partial<CloudWatchMetric>): Slo {
  const metric = { namespace: 'Jobs', metricName: 'failed' };
  const signal = Signal.queries({
    cloudWatch: { bad: { ...metric, ...bad }, total: { ...metric, metricName: 'all' } },
  });
  return Slo.correctness(99, { signal });
}

function valued(statistic: string): Slo {
  const signal = Signal.queries({ cloudWatch: { value: { namespace: 'Jobs', metricName: 'age', statistic } } });
  return Slo.freshness(99, Duration.minutes(5), { signal });
}

const parts = (count: number): Slo[] =>
  Array.from({ length: count }, (_, index) => Slo.correctness(99, { name: `part-${index}`, signal: pair(index) }));

test('an alarm holds ten metrics, which are five parts of two', () => {
  expect(problemsOf(Slo.composite(99, parts(5)))).toEqual([]);
});

test('more metrics than an alarm holds are refused', () => {
  expect(problemsOf(Slo.composite(99, parts(6)))).toEqual([
    {
      message: 'slos[0] (composite) must be counted by at most 10 metrics for CloudWatch, got 12',
      fix: 'make several objectives of its parts, or leave CloudWatch out of telemetry',
    },
  ]);
});

test.each(['Sum', 'SampleCount', 'p99', 'p99.95', 'tm90', 'IQM', 'PR(:0.25)', 'PR(1:5)', 'TM(10%:90%)', 'p100'])(
  'CloudWatch knows the statistic %s',
  (statistic) => {
    expect(problemsOf(valued(statistic))).toEqual([]);
  },
);

test.each(['sum', 'p101', 'p99.999', 'Sum ', 'PR(0.25)', '', 'Max'])(
  'CloudWatch knows no statistic %p',
  (statistic) => {
    expect(problemsOf(valued(statistic))).toEqual([
      {
        message: `slos[0] (freshness) statistic of age must be one of CloudWatch’s, got "${statistic}"`,
        fix: 'Sum, Average, Minimum, Maximum, SampleCount, or one such as p99, TM(10%:90%) or PR(:0.25)',
      },
    ]);
  },
);

test.each([
  ['', 'x'],
  [':a', 'x'],
  ['é', 'x'],
  ['a', ''],
  ['a', ' '],
  ['a', 'ü'],
  ['a', 'x\n'],
])('CloudWatch takes no dimension %j: %j', (name, value) => {
  expect(problemsOf(counted({ dimensions: { [name]: value } })).map(({ message }) => message)).toEqual([
    `slos[0] (correctness) dimensions of failed must be names of 1 to 255 ASCII characters and values of 1 to 1024, got ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  ]);
});

test('dimensions at their limits are taken', () => {
  expect(problemsOf(counted({ dimensions: { ['n'.repeat(255)]: 'v'.repeat(1024), 'a b': '~!' } }))).toEqual([]);
});

test('a namespace does not begin with a colon', () => {
  expect(problemsOf(counted({ namespace: ':jobs' }))).toEqual([
    {
      message: 'slos[0] (correctness) namespace for CloudWatch must not begin with a colon, got ":jobs"',
      fix: 'such as AWS/SQS',
    },
  ]);
});

describe('a set', () => {
  const { spec } = specOf({ slos: [Slo.availability(99.9, { signal: SIGNAL })], telemetry: [BACKENDS.cloudWatch] });
  const said = (settings: CloudWatchSettings, notifies: boolean, environment = eks(Stage.PROD)): string[] => {
    const problems = new Problems('SloAlertSet');
    checkCloudWatchSet(problems, spec, environment, settings, notifies);
    return problems.all.map(({ message, fix }) => `${message} | ${fix ?? ''}`);
  };

  test('that can tell everybody is fine', () => {
    expect(said(SETTINGS, true)).toEqual([]);
  });

  test('that notifies must have topics', () => {
    const none = { ...SETTINGS, page: [], ticket: [] };
    expect(said(none, false)).toEqual([]);
    expect(said(none, true)).toEqual([
      "telemetry must name pageTopics and ticketTopics of CloudWatch, which is the first and notifies, got none | Telemetry.cloudWatch({ pageTopics: ['arn:aws:sns:…'], ticketTopics: ['arn:aws:sns:…'] }), or name another backend first",
    ]);
  });

  test('that notifies has tickets, which are not taken for pages', () => {
    expect(said({ ...SETTINGS, ticket: [] }, true)).toEqual([
      "telemetry must name ticketTopics of CloudWatch, which is the first and notifies, got none | Telemetry.cloudWatch({ pageTopics: ['arn:aws:sns:…'], ticketTopics: ['arn:aws:sns:…'] }), or name another backend first",
    ]);
  });

  test('must be in AWS', () => {
    expect(said(SETTINGS, true, gke('prod-de'))).toEqual([
      'telemetry must not name CloudWatch in "prod-de", which is not in AWS: it has no account to put alarms in | Telemetry.googleCloudMonitoring(), Telemetry.datadog() or Telemetry.prometheus()',
    ]);
  });
});

function pair(index: number): Signal {
  const metric = { namespace: 'Jobs', metricName: `failed-${index}` };
  return Signal.queries({ cloudWatch: { bad: metric, total: { ...metric, metricName: `all-${index}` } } });
}

test('topics of another region are refused, and those of another account told', () => {
  const problems = new Problems('SloAlertSet');
  const settings: CloudWatchSettings = {
    ...SETTINGS,
    page: ['arn:aws:sns:eu-west-1:999999999999:page'],
    ticket: ['arn:aws:sns:us-east-1:333333333333:ticket'],
  };
  checkCloudWatchSet(
    problems,
    specOf({ slos: [Slo.availability(99.9, { signal: SIGNAL })], telemetry: [BACKENDS.cloudWatch] }).spec,
    eks(Stage.PROD),
    settings,
    true,
  );
  expect(problems.all).toEqual([
    {
      message:
        'telemetry must name SNS topics in eu-west-1, where the alarms of "prod" are, got arn:aws:sns:us-east-1:333333333333:ticket',
      fix: 'name a topic there in the telemetry of the environment; an alarm cannot tell one of another region',
    },
  ]);
});
