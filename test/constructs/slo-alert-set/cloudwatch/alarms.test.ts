import fc from 'fast-check';
import { Duration, Stage } from 'roadbed';
import { AlertRow } from '../../../../src/constructs/slo-alert-set/alerting/alert-row';
import { AlertSeverity } from '../../../../src/constructs/slo-alert-set/alerting/alert-severity';
import { fewestBad } from '../../../../src/constructs/slo-alert-set/backends/cloudwatch/row-alarms';
import { Slo, SloOptions } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { Signal } from '../../../../src/constructs/slo-alert-set/signals/signal';
import { at, objectsAt } from '../../../support/json';
import {
  alarmIds,
  composite,
  documentOf,
  LOAD_BALANCER,
  metricAlarm,
  PAGE_TOPIC,
  reference,
  SIGNAL,
  TICKET_TOPIC,
} from './documents';

const { PAGE, TICKET } = AlertSeverity;
const availability = (options: SloOptions = {}): { readonly props: { readonly slos: Slo[] } } => ({
  props: { slos: [Slo.availability(99.9, { signal: SIGNAL, ...options })] },
});
const queue = Signal.queries({
  cloudWatch: { value: { namespace: 'AWS/SQS', metricName: 'ApproximateAgeOfOldestMessage', statistic: 'Maximum' } },
});
const row = (name: string, severity: AlertSeverity, hours: number, budgetPercent: number): AlertRow => ({
  name,
  severity,
  budgetPercent,
  longWindow: Duration.hours(hours),
});
const expressionOf = (...[document, id]: Parameters<typeof metricAlarm>): unknown =>
  at(metricAlarm(document, id), 'metric_query.0.expression');

test('an objective has an alarm over two for each row and for sustained failures, and one for silence', () => {
  const document = documentOf();
  expect(alarmIds(document, 'composite')).toEqual(
    ['Burn-fast', 'Burn-long', 'Burn-medium', 'Burn-slow', 'Failures'].map((id) => `availability/${id}`),
  );
  expect(alarmIds(document, 'metric')).toEqual([
    'availability/Absent',
    'availability/Burn-fast-Long',
    'availability/Burn-fast-Short',
    'availability/Burn-long-Long',
    'availability/Burn-long-Short',
    'availability/Burn-medium-Long',
    'availability/Burn-medium-Short',
    'availability/Burn-slow-Long',
    'availability/Burn-slow-Short',
    'availability/Failures-LastHour',
    'availability/Failures-Lately',
  ]);
});

test('a row fires while both of its windows do, and alone tells people', () => {
  const document = documentOf();
  const [long, short] = ['Burn-fast-Long', 'Burn-fast-Short'].map((id) =>
    reference(document, 'metric', id, 'alarm_name'),
  );
  expect(composite(document, 'Burn-fast')).toMatchObject({
    alarm_name: 'checkout.availability.prod.burn-fast',
    alarm_rule: `ALARM("${long}") AND ALARM("${short}")`,
    alarm_actions: [PAGE_TOPIC],
    ok_actions: [PAGE_TOPIC],
    tags: { team: 'payments', tier: '0', 'roadbed:construct': 'SloAlertSet' },
  });
  for (const id of alarmIds(document, 'metric').filter((each) => !each.endsWith('/Absent'))) {
    expect(Object.keys(metricAlarm(document, id))).not.toEqual(expect.arrayContaining(['alarm_actions']));
  }
});

test('the long window is one point of the share of bad events, and 0 below the events that it waits for', () => {
  const metric = (id: string, name: string): object => ({
    id,
    return_data: false,
    metric: {
      namespace: 'AWS/ApplicationELB',
      metric_name: name,
      dimensions: { LoadBalancer: LOAD_BALANCER },
      period: 3600,
      stat: 'Sum',
    },
  });
  const alarm = metricAlarm(documentOf(), 'Burn-fast-Long');
  expect(alarm).toMatchObject({
    alarm_name: 'checkout.availability.prod.burn-fast.long',
    comparison_operator: 'GreaterThanThreshold',
    threshold: 0.0144,
    evaluation_periods: 1,
    datapoints_to_alarm: 1,
    treat_missing_data: 'notBreaching',
  });
  expect(alarm.metric_query).toEqual([
    {
      id: 'watched',
      label: 'share of bad events',
      return_data: true,
      expression: 'IF((FILL(t1, 0)) >= 20, (FILL(b1, 0) + FILL(b2, 0)) / (FILL(t1, 0)), 0)',
    },
    metric('b1', 'HTTPCode_Target_5XX_Count'),
    metric('b2', 'HTTPCode_ELB_5XX_Count'),
    metric('t1', 'RequestCount'),
  ]);
});

test('the short window waits for one event, so that nothing is divided by 0', () => {
  const document = documentOf();
  expect(expressionOf(document, 'Burn-fast-Short')).toBe(
    'IF((FILL(t1, 0)) >= 1, (FILL(b1, 0) + FILL(b2, 0)) / (FILL(t1, 0)), 0)',
  );
  expect(
    objectsAt(metricAlarm(document, 'Burn-fast-Short'), 'metric_query').map((each) => at(each, 'metric.period')),
  ).toEqual([undefined, 300, 300, 300]);
});

test('slow answers are counted by the percentage that was fast enough; without an answer none was slow', () => {
  const slo = Slo.latency(99, Duration.millis(250), { signal: SIGNAL });
  const document = documentOf({ props: { slos: [slo] } });
  expect(expressionOf(document, 'Burn-fast-Long')).toBe(
    'IF((FILL(t1, 0)) >= 20, ((1 - FILL(g1, 100) / 100) * (FILL(t1, 0))) / (FILL(t1, 0)), 0)',
  );
  expect(at(metricAlarm(document, 'Burn-fast-Long'), 'metric_query.1')).toMatchObject({
    id: 'g1',
    metric: { metric_name: 'TargetResponseTime', stat: 'PR(:0.25)' },
  });
});

test('minutes are judged one by one, and so many bad ones of a window alert that their share is above the row’s', () => {
  const slo = Slo.freshness(99, Duration.minutes(10), { signal: queue });
  const document = documentOf({ props: { slos: [slo] } });
  expect(metricAlarm(document, 'Burn-fast-Long')).toMatchObject({
    metric_query: [
      {
        id: 'watched',
        return_data: true,
        metric: { namespace: 'AWS/SQS', metric_name: 'ApproximateAgeOfOldestMessage', stat: 'Maximum', period: 60 },
      },
    ],
    comparison_operator: 'GreaterThanThreshold',
    threshold: 600,
    evaluation_periods: 60,
    // 14.4 % of 60 are 8.64.
    datapoints_to_alarm: 9,
  });
  expect(metricAlarm(document, 'Burn-fast-Short')).toMatchObject({ evaluation_periods: 5, datapoints_to_alarm: 1 });
  expect(alarmIds(document, 'composite')).not.toContain('freshness/Failures');
});

test('a minute with too little is bad', () => {
  const slo = Slo.throughput(99, 2.5, { signal: queue });
  expect(metricAlarm(documentOf({ props: { slos: [slo] } }), 'Burn-fast-Long')).toMatchObject({
    comparison_operator: 'LessThanThreshold',
    threshold: 2.5,
  });
});

test('the fewest bad minutes are the least whose share is above the ratio', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.0001, max: 0.999, noNaN: true }),
      fc.integer({ min: 1, max: 1440 }),
      (ratio, minutes) => {
        const fewest = fewestBad(ratio, minutes);
        expect(fewest).toBeGreaterThanOrEqual(1);
        expect(fewest).toBeLessThanOrEqual(minutes);
        expect((fewest - 1) / minutes).toBeLessThanOrEqual(ratio * (1 + 1e-9));
        if (fewest < minutes) expect(fewest / minutes).toBeGreaterThan(ratio * (1 - 1e-9));
      },
    ),
  );
  expect(fewestBad(0.1, 60)).toBe(7);
  expect(fewestBad(0.3, 10)).toBe(4);
});

test('a row that looks back further than an alarm does keeps its burn rate, looks back a day, and says so', () => {
  const document = documentOf();
  expect(metricAlarm(document, 'Burn-long-Long').threshold).toBe(0.001);
  expect(at(metricAlarm(document, 'Burn-long-Long'), 'metric_query.1.metric.period')).toBe(86_400);
  expect(at(metricAlarm(document, 'Burn-long-Short'), 'metric_query.1.metric.period')).toBe(21_600);
  expect(String(composite(document, 'Burn-long').alarm_description)).toContain(
    'CloudWatch looks back 1 d at most: the row "long" was to look back 3 d, for 10 % of the budget, at the same burn rate.',
  );
});

test('a slower row keeps still while the next faster one of its urgency alerts, and says so', () => {
  const document = documentOf();
  const suppressor = (id: string): unknown => composite(document, id).actions_suppressor;
  const by = (id: string): object => ({
    alarm: reference(document, 'composite', id, 'alarm_name'),
    wait_period: 60,
    extension_period: 60,
  });
  expect([suppressor('Burn-fast'), suppressor('Failures')]).toEqual([undefined, undefined]);
  expect([suppressor('Burn-medium'), suppressor('Burn-slow'), suppressor('Burn-long')]).toEqual([
    by('Burn-fast'),
    by('Burn-medium'),
    by('Burn-slow'),
  ]);
  expect(String(composite(document, 'Burn-slow').alarm_description)).toContain(
    'It keeps still while the row "medium" alerts.',
  );
});

test('a ticket never keeps a page still', () => {
  const alerts = {
    drop: ['fast', 'medium', 'slow', 'long'],
    add: [row('ticket', TICKET, 1, 2), row('page', PAGE, 6, 5), row('late', TICKET, 24, 10)],
  };
  const document = documentOf(availability({ alerts }));
  expect(composite(document, 'Burn-page').actions_suppressor).toBeUndefined();
  expect(at(composite(document, 'Burn-late'), 'actions_suppressor.alarm')).toBe(
    reference(document, 'composite', 'Burn-page', 'alarm_name'),
  );
});

test('silence and no events at all alert, whom a ticket is for', () => {
  expect(metricAlarm(documentOf(availability({ absentAfter: Duration.minutes(45) })), 'Absent')).toMatchObject({
    alarm_name: 'checkout.availability.prod.absent',
    metric_query: [
      { id: 'watched', expression: 'FILL(t1, 0)' },
      { id: 't1', metric: { metric_name: 'RequestCount', period: 2700 } },
    ],
    comparison_operator: 'LessThanThreshold',
    threshold: 1,
    treat_missing_data: 'breaching',
    alarm_actions: [TICKET_TOPIC],
    ok_actions: [TICKET_TOPIC],
  });
});

test('a value that is no longer reported alerts, whatever it was', () => {
  const slo = Slo.freshness(99, Duration.minutes(10), { signal: queue });
  expect(at(metricAlarm(documentOf({ props: { slos: [slo] } }), 'Absent'), 'metric_query.0.metric.stat')).toBe(
    'SampleCount',
  );
});

test('failures alert while there are fewer events than rows wait for', () => {
  const document = documentOf(availability({ lowTraffic: { minimumEvents: 100, failuresPerHour: 7 } }));
  expect(expressionOf(document, 'Failures-LastHour')).toBe('IF((FILL(t1, 0)) < 100, FILL(b1, 0) + FILL(b2, 0), 0)');
  expect(metricAlarm(document, 'Failures-LastHour').threshold).toBe(6.5);
  expect(metricAlarm(document, 'Failures-Lately').threshold).toBe(0.5);
  expect(composite(document, 'Failures').alarm_actions).toEqual([PAGE_TOPIC]);
  const none = documentOf(availability({ lowTraffic: { minimumEvents: 5, failuresPerHour: 5 } }));
  expect(alarmIds(none, 'composite')).not.toContain('availability/Failures');
});

test('outside of production nobody is paged', () => {
  const document = documentOf({ environment: Stage.STAGING });
  const actions = alarmIds(document, 'composite').map((id) => composite(document, id).alarm_actions);
  expect(actions).toEqual(actions.map(() => [TICKET_TOPIC]));
});

test('an alarm says what burns, why, whom it is for, and links the runbook and the policy', () => {
  expect(composite(documentOf(), 'Burn-fast').alarm_description).toBe(
    [
      'checkout availability in prod: fast burn',
      'Objective: 99.9 % of requests succeed, over 30 days.',
      'Its error budget burns more than 14.4 times as fast as it may over 30 days: 2 % of it goes within 1 h, and all of it within 2 d 2 h.',
      'The threshold 1.44 % is the burn rate 14.4 × the budget 0.1 % (100 % − 99.9 %); the share of bad events is above it both in the last 1 h and in the last 5 min.',
      'It ends at most 5 min after the errors do.',
      'Team payments answers for it (tier 0).',
      'runbook: https://runbooks.acme.example/checkout',
      'error-budget policy: https://slo.acme.example/policies/prod/checkout.md',
    ].join('\n'),
  );
});

test('a description that is too long keeps its beginning and its links, and says that it is cut', () => {
  const owner = { team: 'payments', runbook: `https://runbooks.acme.example/${'r'.repeat(500)}` };
  const description = `It must ${'é'.repeat(140)}`;
  const document = documentOf({ props: { owner, ...availability({ description }).props } });
  const said = String(composite(document, 'Burn-long').alarm_description);
  expect(Buffer.byteLength(said)).toBeLessThanOrEqual(1024);
  expect(said).toContain('checkout availability in prod: long burn\nObjective: It must é');
  expect(said).toContain('\nThere is more to say than CloudWatch takes.\nrunbook: https://runbooks.acme.example/rrr');
});
