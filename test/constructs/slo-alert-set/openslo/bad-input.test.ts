import { stringify } from 'yaml';
import { errorOf } from '../../../core/support';
import { BACKENDS, specOf } from '../sets';
import { propsOf } from './files';

type Json = Record<string, unknown>;

const metric = (query: string, type = 'Prometheus'): Json => ({ metricSource: { type, spec: { query } } });
const RATIO: Json = { bad: metric('rate(lost[$window])'), total: metric('rate(jobs[$window])') };
const CONDITION: Json = { severity: 'page', condition: { threshold: 2, lookbackWindow: '1h' } };
const ROLLING: Json = { duration: '30d', isRolling: true };

const metadata = (name: string, annotations?: Json): Json => ({ name, ...(annotations && { annotations }) });

function slo(more: Json = {}, annotations?: Json): Json {
  const spec: Json = {
    service: 'shop',
    indicator: { metadata: { name: 'jobs' }, spec: { ratioMetric: RATIO } },
    timeWindow: [ROLLING],
    budgetingMethod: 'Occurrences',
    objectives: [{ targetPercent: 99 }],
    ...more,
  };
  return { apiVersion: 'openslo/v1', kind: 'SLO', metadata: metadata('jobs', annotations), spec };
}

const indicator = (spec: Json): Json => ({ indicator: { metadata: { name: 'jobs' }, spec } });
const ratio = (more: Json): Json => indicator({ ratioMetric: { ...RATIO, ...more } });
const policy = (condition: Json, more: Json = {}): Json => ({
  alertPolicies: [
    {
      kind: 'AlertPolicy',
      metadata: { name: 'burns' },
      spec: {
        alertWhenBreaching: true,
        conditions: [{ kind: 'AlertCondition', metadata: { name: 'burns' }, spec: condition }],
        ...more,
      },
    },
  ],
});
const slices = (objective: Json, annotations: Json = { 'roadbed.dev/kind': 'freshness' }): Json =>
  slo(
    {
      ...indicator({ thresholdMetric: metric('max(age)') }),
      budgetingMethod: 'Timeslices',
      objectives: [
        { op: 'lte', value: 60, targetPercent: 99, timeSliceTarget: 1, timeSliceWindow: '1m', ...objective },
      ],
    },
    annotations,
  );

function said(text: string, props: object = {}): string[] {
  const { stack } = specOf({});
  return errorOf(() => propsOf(stack, text, props)).problems.map(({ message, fix }) =>
    fix === undefined ? message : `${message} | ${fix}`,
  );
}

const AT = 'SLO "jobs" (line 1)';
const CONDITION_AT = `${AT} spec.alertPolicies.0.spec.conditions.0`;

test.each<[string, Json, string]>([
  [
    'another version',
    { ...slo(), apiVersion: 'openslo/v2alpha' },
    'the document in line 1 must have the apiVersion openslo/v1, got "openslo/v2alpha"',
  ],
  [
    'a misspelt kind',
    { ...slo(), kind: 'Slo' },
    'the document in line 1 must have a kind of OpenSLO v1, got "Slo" | did you mean "SLO"?',
  ],
  ['an unknown key', slo({ objectivs: [] }), `${AT} spec.objectivs is not a known key | did you mean "objectives"?`],
  [
    'a duration of no form',
    slo({ timeWindow: [{ ...ROLLING, duration: '30 days' }] }),
    `${AT} spec.timeWindow.0.duration must be a duration such as 5m, 12h, 30d, 4w, 1M or 1Q, got "30 days"`,
  ],
  [
    'a window that no backend has',
    slo({ timeWindow: [{ ...ROLLING, duration: '14d' }] }),
    `${AT} spec.timeWindow.0.duration (14d) days must be one of 7, 28, 30, 90, got 14 | whole weeks have equal weekends; 30 is known to every backend`,
  ],
  [
    'a month that moves along',
    slo({ timeWindow: [{ ...ROLLING, duration: '1M' }] }),
    `${AT} spec.timeWindow.0.duration must be whole days or weeks, got "1M" | a month, quarter or year that moves along has no length of its own: 30d or 90d`,
  ],
  [
    'no window',
    slo({ timeWindow: [] }),
    `${AT} spec.timeWindow must hold one window, got 0 | - duration: 30d\n  isRolling: true`,
  ],
  [
    'a year of the calendar',
    slo({ timeWindow: [{ duration: '1Y', calendar: { startTime: '2026-01-01 00:00:00', timeZone: 'UTC' } }] }),
    `${AT} spec.timeWindow.0.duration must be 1M or 1Q with a calendar, got "1Y" | other pages of the calendar are not measured: use a month, a quarter, or a window that moves along`,
  ],
  [
    'a quarter that begins in February',
    slo({ timeWindow: [{ duration: '1Q', calendar: { startTime: '2026-02-01 00:00:00', timeZone: 'UTC' } }] }),
    `${AT} spec.timeWindow.0.calendar.startTime must be the beginning of a quarter, got "2026-02-01 00:00:00" | "2026-01-01 00:00:00"`,
  ],
  [
    'a calendar of New York',
    slo({
      timeWindow: [{ duration: '1M', calendar: { startTime: '2026-01-01 00:00:00', timeZone: 'America/New_York' } }],
    }),
    `${AT} spec.timeWindow.0.calendar.timeZone must be UTC, got "America/New_York" | backends turn the page of the calendar in UTC`,
  ],
  [
    'slices of ratios',
    slo({ budgetingMethod: 'RatioTimeslices' }),
    `${AT} spec.budgetingMethod must be Occurrences for a ratioMetric, got "RatioTimeslices" | ratios count events, thresholds judge minutes`,
  ],
  [
    'both targets',
    slo({ objectives: [{ target: 0.99, targetPercent: 99 }] }),
    `${AT} spec.objectives.0 must hold target or targetPercent, got both | targetPercent: 99.9`,
  ],
  [
    'a percentage for a share',
    slo({ objectives: [{ target: 99.9 }] }),
    `${AT} spec.objectives.0 target must be a percentage from 50 to below 100, got 9990 | Slo.availability(99.9)`,
  ],
  [
    'a weight',
    slo({ objectives: [{ targetPercent: 99, compositeWeight: 2 }] }),
    `${AT} spec.objectives.0 must have no indicator or weight of its own | composites of OpenSLO weigh objectives; Slo.composite adds up their events`,
  ],
  [
    'a reference to nothing',
    slo({ indicator: undefined, indicatorRef: 'job' }),
    `${AT} spec.indicatorRef must name an SLI of the file, got "job" | there: none`,
  ],
  [
    'no indicator',
    slo({ indicator: undefined }),
    `${AT} spec must hold indicator or indicatorRef, got neither | composites of OpenSLO, whose objectives have indicators of their own, are not read: Slo.composite makes one`,
  ],
  [
    'a ratio that is made already',
    slo(indicator({ ratioMetric: { raw: metric('ratio'), rawType: 'success' } })),
    `${AT} spec.indicator.spec.ratioMetric.raw cannot be carried over: a ratio that is made already tells neither how many events there were nor over which window | give total, and good or bad`,
  ],
  [
    'good and bad',
    slo(ratio({ good: metric('rate(done[$window])') })),
    `${AT} spec.indicator.spec.ratioMetric must hold total, and good or bad, got bad, total, good`,
  ],
  [
    'a range of its own',
    slo(ratio({ total: metric('rate(jobs[5m])'), counter: true })),
    `${AT} spec.indicator.spec.ratioMetric.total.metricSource.spec.query must hold $window where the range stands, got "rate(jobs[5m])" | sum(rate(jobs_total[$window])); with counter: true, jobs_total or sum(jobs_total) is taken for that`,
  ],
  [
    'a gauge without a range',
    slo(ratio({ total: metric('jobs'), counter: false })),
    `${AT} spec.indicator.spec.ratioMetric.total.metricSource.spec.query must hold $window where the range stands, got "jobs" | sum(rate(jobs_total[$window])); with counter: true, jobs_total or sum(jobs_total) is taken for that`,
  ],
  [
    'a bracket left open',
    slo(ratio({ total: metric('sum(rate(jobs[$window])') })),
    `${AT} spec.indicator.spec.ratioMetric prometheus.total must close every bracket, and does not close "(", got "sum(rate(jobs[$window])"`,
  ],
  [
    'a source that nobody here asks',
    slo(ratio({ total: metric('SELECT 1', 'Redshift') })),
    `${AT} spec.indicator.spec.ratioMetric.total.metricSource must be of a type that Roadbed measures by, got "Redshift" | type: Prometheus, Datadog, GoogleCloudMonitoring, CloudWatch`,
  ],
  [
    'two sources in one ratio',
    slo(ratio({ total: metric('sum:jobs{*}', 'Datadog') })),
    `${AT} spec.indicator.spec.ratioMetric must be of one backend, got Prometheus and Datadog`,
  ],
  [
    'bad events for Google',
    slo(
      indicator({
        ratioMetric: {
          bad: { metricSource: { type: 'Stackdriver', spec: { filter: 'metric.type="a"' } } },
          total: { metricSource: { type: 'Stackdriver', spec: { filter: 'metric.type="b"' } } },
        },
      }),
    ),
    `${AT} spec.indicator.spec.ratioMetric must hold good and total for Google Cloud Monitoring, got bad | filter the good events`,
  ],
  [
    'good events for CloudWatch',
    slo(
      indicator({
        ratioMetric: {
          good: { metricSource: { type: 'CloudWatch', spec: { namespace: 'A', metricName: 'good' } } },
          total: { metricSource: { type: 'CloudWatch', spec: { namespace: 'A', metricName: 'all' } } },
        },
      }),
    ),
    `${AT} spec.indicator.spec.ratioMetric must hold bad and total for CloudWatch, got good | count the bad events; good can only be one metric whose statistic is a percentile rank such as PR(:0.25)`,
  ],
  [
    'a key of another tool in a metric',
    slo(ratio({ total: { metricSource: { type: 'Prometheus', spec: { query: 'rate(jobs[$window])', step: '5m' } } } })),
    `${AT} spec.indicator.spec.ratioMetric.total metricSource.spec.step is not a known key | known here: query`,
  ],
  [
    'a threshold that counts occurrences',
    slo(indicator({ thresholdMetric: metric('max(age)') })),
    `${AT} spec.budgetingMethod must be Timeslices for a thresholdMetric, got "Occurrences" | ratios count events, thresholds judge minutes`,
  ],
  [
    'a threshold of nobody knows what',
    slices({}, {}),
    `${AT} metadata.annotations.roadbed.dev/kind must be one of freshness, throughput, saturation, got nothing | it says what the value is: an age in seconds, events a second, or a share out of 1`,
  ],
  [
    'a threshold turned round',
    slices({ op: 'gte' }),
    `${AT} spec.objectives.0.op must be lte for freshness, got "gte"`,
  ],
  [
    'slices that are good in part',
    slices({ timeSliceTarget: 0.95 }),
    `${AT} spec.objectives.0.timeSliceTarget must be 1, got 0.95 | a minute is good or bad as a whole`,
  ],
  [
    'slices of five minutes',
    slices({ timeSliceWindow: '5m' }),
    `${AT} spec.objectives.0.timeSliceWindow must be 1m, got "5m" | slices are minutes`,
  ],
  [
    'a severity of its own',
    slo(policy({ ...CONDITION, severity: 'sev1' })),
    `${CONDITION_AT}.spec.severity must be page or ticket, got "sev1" | page wakes somebody, a ticket waits for the working day`,
  ],
  [
    'a burn rate below the budget’s',
    slo(policy({ ...CONDITION, condition: { threshold: 0.5, lookbackWindow: '1h' } })),
    `${CONDITION_AT}.spec.condition.threshold must be a burn rate of 1 or more, got 0.5 | below 1 the objective is met; if that is meant, annotate roadbed.dev/below-budget-rate: "true"`,
  ],
  [
    'a condition that is met below',
    slo(policy({ ...CONDITION, condition: { op: 'lt', threshold: 2, lookbackWindow: '1h' } })),
    `${CONDITION_AT}.spec.condition.op must be gt or gte, got "lt" | a row alerts above a burn rate`,
  ],
  [
    'a month to look back',
    slo(policy({ ...CONDITION, condition: { threshold: 2, lookbackWindow: '1M' } })),
    `${CONDITION_AT}.spec.condition.lookbackWindow must be minutes, hours, days or weeks, at least 1m, got "1M" | 1h`,
  ],
  [
    'two conditions of a policy',
    slo(policy(CONDITION, { conditions: [{ conditionRef: 'one' }, { conditionRef: 'one' }] })),
    `${AT} spec.alertPolicies.0.spec.conditions must hold one condition, got 2 | OpenSLO v1 allows one: make a policy of each`,
  ],
  [
    'a policy that does not alert',
    slo(policy(CONDITION, { alertWhenBreaching: false })),
    `${AT} spec.alertPolicies.0.spec.alertWhenBreaching must be true, got false | a row alerts when the budget burns; when nothing is measured every objective alerts by itself`,
  ],
  [
    'a misspelt annotation',
    slo({}, { 'roadbed.dev/absentafter': '5m' }),
    `${AT} metadata.annotations.roadbed.dev/absentafter is not a known annotation | did you mean "roadbed.dev/absent-after"?`,
  ],
  [
    'an annotation that is no duration',
    slo({}, { 'roadbed.dev/absent-after': 'soon' }),
    `${AT} metadata.annotations.roadbed.dev/absent-after must be a duration such as 15m or 2h, got "soon"`,
  ],
  [
    'exclusions that are only counted',
    slo({}, { 'roadbed.dev/exclusions': '2' }),
    `${AT} metadata.annotations.roadbed.dev/exclusions cannot be carried over: it counts "2" exclusions, and does not hold them | leave it out to count all time, or write the objective as Slo with its exclusions`,
  ],
  [
    'a latency without its threshold',
    slo({}, { 'roadbed.dev/kind': 'latency' }),
    `${AT} metadata.annotations.roadbed.dev/threshold-seconds must be given for latency | the longest that a good request takes: "0.25"`,
  ],
])('%s is refused', (_, document, message) => {
  expect(said(stringify(document))).toContain(message);
});

describe('a file as a whole', () => {
  const two = (one: Json, other: Json): string => `${stringify(one)}---\n${stringify(other)}`;

  test('says everything that is wrong at once, and in which document', () => {
    const wrong = slo({ timeWindow: [], objectives: [{}] });
    const other = { ...slo({ budgetingMethod: 'Timeslices' }), metadata: { name: 'other' } };
    expect(said(two(wrong, other)).map((each) => each.split(' spec')[0])).toEqual([
      AT,
      `SLO "other" (line ${stringify(wrong).split('\n').length + 1})`,
    ]);
    expect(said(two(wrong, other))).toHaveLength(2);
  });

  test('two services want a choice', () => {
    const other = { ...slo({ service: 'desk' }), metadata: { name: 'other' } };
    expect(said(two(slo(), other))).toEqual([
      'the file must be of one service, got SLOs of shop, desk | choose one of them: service: "shop"',
    ]);
    expect(said(two(slo(), other), { service: 'till' })).toEqual([
      'service must be one of the file, got "till" | there: shop, desk',
    ]);
  });

  test('one name twice is refused', () => {
    expect(said(two(slo(), slo()))[0]).toContain(
      'must have a name of its own, and SLO "jobs" (line 1) has it | rename one SLO',
    );
  });

  test('what nothing refers to is not dropped without a word', () => {
    const sli = { apiVersion: 'openslo/v1', kind: 'SLI', metadata: { name: 'idle' }, spec: { ratioMetric: RATIO } };
    expect(said(two(sli, slo()))).toEqual([
      'SLI "idle" (line 1) must be used, and no SLO of the file refers to it | refer to it, or leave it out',
    ]);
  });

  test('a second SLI of the same backend is refused', () => {
    const annotations = { 'roadbed.dev/objective': 'jobs' };
    const sli = {
      apiVersion: 'openslo/v1',
      kind: 'SLI',
      metadata: metadata('again', annotations),
      spec: { ratioMetric: RATIO },
    };
    expect(said(two(slo(), sli))).toEqual([`${AT} must be measured once by Prometheus, got two SLIs of it`]);
  });

  test.each([
    ['nothing', '', 'the file must hold OpenSLO documents, got nothing'],
    ['a text', 'hello', 'the document in line 1 must be an OpenSLO document, got "hello"'],
  ])('%s is refused', (_, text, message) => {
    expect(said(text)).toEqual([message]);
  });

  test('a key that is there twice, a tag that nobody knows and a bomb of aliases are refused', () => {
    expect(said('kind: SLO\nkind: SLI\n')[0]).toContain('Map keys must be unique');
    expect(said('kind: !env SLO\n')[0]).toContain('Unresolved tag');
    const levels = Array.from({ length: 12 }, (_, n) => `l${n + 1}: &l${n + 1} [${`*l${n}, `.repeat(9)}*l${n}]`);
    expect(said(`l0: &l0 x\n${levels.join('\n')}\n`)[0]).toContain('Excessive alias count');
  });

  test('a file of megabytes is refused before it is parsed', () => {
    const started = Date.now();
    const [message] = said(`# ${'x'.repeat(20_000_000)}\n`);
    expect(message).toContain('it must be at most 1000000 bytes, got 20000003');
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  test('a token is no path', () => {
    const { stack } = specOf({});
    const file = '${TfToken[TOKEN.1]}';
    expect(errorOf(() => propsOf(stack, '', { file })).problems[0]?.message).toBe(
      'file must be the path of a file, got a token (a value known only after apply)',
    );
  });

  test('a file that is not there says so', () => {
    const { stack } = specOf({});
    expect(errorOf(() => propsOf(stack, '', { file: 'nowhere.yaml' })).message).toContain(
      'OpenSLO file "nowhere.yaml" cannot be read',
    );
  });

  test('a prop that nobody reads is refused', () => {
    expect(said(stringify(slo()), { slos: [], telemetry: [BACKENDS.prometheus] })[0]).toContain(
      'slos is not a known prop',
    );
  });
});
