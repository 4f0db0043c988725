import fc from 'fast-check';
import { Duration, Environment, Stage, Tier } from 'roadbed';
import { AlertSeverity } from '../../../../src/constructs/slo-alert-set/alerting/alert-severity';
import { Slo, SloOptions } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { Signal } from '../../../../src/constructs/slo-alert-set/signals/signal';
import { at, objectsAt } from '../../../support/json';
import { facts } from '../../../support/synth';
import { definition } from './definitions';
import {
  CLOUD_RUN,
  conditionsOf,
  documentOf,
  PAGE_CHANNEL,
  policy,
  policyIds,
  sloReference,
  TICKET_CHANNEL,
  TOTAL,
} from './documents';

const availability = (options: SloOptions = {}): { readonly props: { readonly slos: Slo[] } } => ({
  props: { slos: [Slo.availability(99.9, { signal: CLOUD_RUN, ...options })] },
});
const contentOf = (document: Parameters<typeof policy>[0], id: string): string =>
  String(at(policy(document, id), 'documentation.content'));

test('an objective has a policy for each row, for each share of the budget, for silence and for sustained failures', () => {
  expect(policyIds(documentOf()).sort()).toEqual([
    'availability/Absent',
    'availability/Budget-100',
    'availability/Budget-50',
    'availability/Budget-75',
    'availability/Burn-fast',
    'availability/Burn-long',
    'availability/Burn-medium',
    'availability/Burn-slow',
    'availability/Failures',
  ]);
});

test('a row fires when both windows burn too fast and hold enough events', () => {
  const document = documentOf();
  const burns = (said: string, seconds: number): object => ({
    display_name: `burns more than 14.4 times as fast as it may, in the last ${said}`,
    condition_threshold: {
      filter: `select_slo_burn_rate("${sloReference(document)}", "${seconds}s")`,
      comparison: 'COMPARISON_GT',
      threshold_value: 14.4,
      duration: '0s',
    },
  });
  expect(policy(document, 'Burn-fast').combiner).toBe('AND');
  expect(conditionsOf(document, 'Burn-fast')).toEqual([
    burns('1 h', 3600),
    burns('5 min', 300),
    {
      display_name: '20 events or more in the last 1 h',
      condition_threshold: {
        filter: TOTAL,
        comparison: 'COMPARISON_GT',
        threshold_value: 19,
        duration: '0s',
        aggregations: [
          { alignment_period: '3600s', per_series_aligner: 'ALIGN_DELTA', cross_series_reducer: 'REDUCE_SUM' },
        ],
      },
    },
  ]);
});

test('a page is critical, told to the channels that page, and told again', () => {
  expect(policy(documentOf(), 'Burn-fast')).toMatchObject({
    display_name: 'checkout availability in prod-de: fast burn',
    severity: 'CRITICAL',
    notification_channels: [PAGE_CHANNEL],
    alert_strategy: {
      auto_close: '86400s',
      notification_channel_strategy: [{ notification_channel_names: [PAGE_CHANNEL], renotify_interval: '3600s' }],
    },
    user_labels: { team: 'payments', tier: '0', 'roadbed-construct': 'sloalertset' },
  });
});

test('a ticket is a warning, told once to the channels that take tickets', () => {
  const { severity, notification_channels: channels, alert_strategy: strategy } = policy(documentOf(), 'Burn-slow');
  expect({ severity, channels, strategy }).toEqual({
    severity: 'WARNING',
    channels: [TICKET_CHANNEL],
    strategy: { auto_close: '86400s' },
  });
});

test('outside of production nothing is critical', () => {
  const environment = Environment.gke('prod-de', {
    stage: Stage.STAGING,
    project: 'acme-staging-de',
    region: 'europe-west3',
    cluster: 'main',
    facts: facts(),
  });
  const document = documentOf({ platform: { environments: [environment] } });
  const severities = policyIds(document).map((id) => policy(document, id).severity);
  expect(new Set(severities)).toEqual(new Set(['WARNING']));
});

test('an alert tells what burns, why, whom it is for, and links the runbook and the policy', () => {
  expect(policy(documentOf(), 'Burn-fast').documentation).toEqual({
    subject: 'checkout availability in prod-de: fast burn',
    mime_type: 'text/markdown',
    content: [
      'Objective: 99.9 % of requests succeed, over 30 days.',
      'Its error budget burns more than 14.4 times as fast as it may over 30 days: 2 % of it goes within 1 h, and all of it within 2 d 2 h.',
      'The threshold 1.44 % is the burn rate 14.4 × the budget 0.1 % (100 % − 99.9 %); the share of bad events is above it both in the last 1 h and in the last 5 min.',
      'It ends at most 5 min after the errors do.',
      'Team payments answers for it (tier 0).',
      'There were at least 20 events in the last 1 h; with fewer this keeps still.',
      '[runbook](https://runbooks.acme.example/checkout) · [error-budget policy](https://slo.acme.example/policies/prod-de/checkout.md)',
    ].join('\n\n'),
    links: [
      { display_name: 'runbook', url: 'https://runbooks.acme.example/checkout' },
      { display_name: 'error-budget policy', url: 'https://slo.acme.example/policies/prod-de/checkout.md' },
    ],
  });
});

test('a row that looks back further than Google does keeps its burn rate, looks back a day, and says so', () => {
  const document = documentOf();
  const [long, short] = conditionsOf(document, 'Burn-long').map(({ condition_threshold: each }) => each);
  expect(long).toMatchObject({ filter: expect.stringContaining('"86400s"') as string, threshold_value: 1 });
  expect(short).toMatchObject({ filter: expect.stringContaining('"21600s"') as string, threshold_value: 1 });
  expect(contentOf(document, 'Burn-long')).toContain('3.33333 % of it goes within 1 d,');
  expect(contentOf(document, 'Burn-long')).toContain(
    'Google Cloud Monitoring looks back 1 d at most: the row "long" was to look back 3 d, for 10 % of the budget, at the same burn rate.',
  );
});

test('events of a day are counted over the 23 h 30 min that a condition may look back', () => {
  const guard = conditionsOf(documentOf(), 'Burn-slow').at(2);
  expect(guard?.display_name).toBe('20 events or more in the last 23 h 30 min');
  expect(at(guard, 'condition_threshold.aggregations.0.alignment_period')).toBe('84600s');
});

test('events of a distribution cannot be waited for, which the alert says', () => {
  const document = documentOf({ props: { slos: [Slo.latency(99, Duration.seconds(1), { signal: CLOUD_RUN })] } });
  expect(conditionsOf(document, 'Burn-fast')).toHaveLength(2);
  expect(contentOf(document, 'Burn-fast')).toContain(
    'Google Cloud Monitoring cannot count the events of a distribution, nor wait for 20 of them',
  );
  expect(policyIds(document)).not.toContain('latency/Failures');
});

test.each([
  [50, 0.5],
  [75, 0.25],
  [90, 0.1],
  [100, 0],
])('%d %% of the budget is gone when the fraction that is left is below %d', (percent, left) => {
  const document = documentOf(availability({ budgetAlerts: [percent] }));
  expect(conditionsOf(document, `Budget-${percent}`).map(({ condition_threshold: each }) => each)).toEqual([
    {
      filter: `select_slo_budget_fraction("${sloReference(document)}")`,
      comparison: 'COMPARISON_LT',
      threshold_value: left,
      duration: '0s',
    },
  ]);
  expect(policy(document, `Budget-${percent}`).severity).toBe('WARNING');
});

test('silence of all series together alerts, and not of one class of answers', () => {
  expect(conditionsOf(documentOf(availability({ absentAfter: Duration.minutes(45) })), 'Absent')).toEqual([
    {
      display_name: 'nothing is measured for 45 min',
      condition_absent: {
        filter: TOTAL,
        duration: '2700s',
        aggregations: [
          { alignment_period: '60s', per_series_aligner: 'ALIGN_DELTA', cross_series_reducer: 'REDUCE_SUM' },
        ],
      },
    },
  ]);
});

test('a value that is no longer reported alerts, whatever it was', () => {
  const signal = Signal.queries({ googleCloud: { value: 'metric.type="custom.googleapis.com/age"' } });
  const document = documentOf({ props: { slos: [Slo.freshness(99, Duration.minutes(5), { signal })] } });
  expect(at(conditionsOf(document, 'Absent')[0], 'condition_absent')).toMatchObject({
    filter: 'metric.type="custom.googleapis.com/age"',
    aggregations: [{ per_series_aligner: 'ALIGN_MEAN', cross_series_reducer: 'REDUCE_MEAN' }],
  });
});

test('fewer failures than the events that rows wait for alert, while there are no more events', () => {
  const document = documentOf(availability({ lowTraffic: { minimumEvents: 100, failuresPerHour: 5 } }));
  const bad = `${TOTAL} metric.labels.response_code_class="5xx"`;
  const found = conditionsOf(document, 'Failures').map((condition) =>
    ['filter', 'comparison', 'threshold_value', 'aggregations.0.alignment_period'].map((part) =>
      at(condition, `condition_threshold.${part}`),
    ),
  );
  expect(found).toEqual([
    [bad, 'COMPARISON_GT', 4, '3600s'],
    [bad, 'COMPARISON_GT', 0, '600s'],
    [TOTAL, 'COMPARISON_LT', 100, '3600s'],
  ]);
  expect(policy(document, 'Failures').severity).toBe('CRITICAL');
});

test('where no filter counts bad events alone, the rows say that nothing speaks up at low traffic', () => {
  const signal = Signal.queries({ googleCloud: { good: 'metric.type="a/done"', total: 'metric.type="a/all"' } });
  const lowTraffic = { minimumEvents: 100, failuresPerHour: 5 };
  const document = documentOf({ props: { slos: [Slo.correctness(99, { signal, lowTraffic })] } });
  expect(policyIds(document)).not.toContain('correctness/Failures');
  expect(contentOf(document, 'Burn-medium')).toContain(
    'with fewer this keeps still, and so does all else: no filter counts the bad events alone, of which 5 were to alert.',
  );
});

test('a text brings no variables of Google’s, no markup and no templates of Terraform’s', () => {
  const description = 'It must ${metric.type} [not](https://evil.example) %{if} *shout*';
  expect(contentOf(documentOf(availability({ description })), 'Absent').split('\n\n')[0]).toBe(
    'Objective: It must $ {metric.type} \\[not\\](https://evil.example) %%{if} \\*shout\\*.',
  );
});

test('without a runbook, a policy and on-call there are no links and nobody is named', () => {
  const document = documentOf({
    props: { owner: { team: 'payments' }, tier: Tier.ADMINISTRATIVE },
    platform: { onCall: undefined, errorBudgetPolicyUrl: undefined },
  });
  const [content, links] = ['content', 'links'].map((part) => at(policy(document, 'Absent'), `documentation.${part}`));
  expect(links).toBeUndefined();
  expect(String(content).split('\n\n').at(-1)).toBe('Team payments answers for it (tier 3).');
});

test('every definition stays within the limits of names, texts, filters and windows', () => {
  fc.assert(
    fc.property(definition, (make) => {
      const document = documentOf({ props: { slos: [make('objective-with-the-longest-nam')] } });
      for (const [address, body] of document.resources) {
        if (!address.startsWith('google_monitoring_alert_policy.')) continue;
        // Cloud Monitoring API, AlertPolicy: names of 512 bytes, content of 8192 characters and 10,240 bytes, 6 conditions.
        expect(Buffer.byteLength(String(body.display_name))).toBeLessThanOrEqual(512);
        const content = String(at(body, 'documentation.content'));
        expect([...content].length).toBeLessThanOrEqual(8192);
        expect(Buffer.byteLength(content)).toBeLessThanOrEqual(10_240);
        const conditions = objectsAt(body, 'conditions');
        expect(conditions.length).toBeLessThanOrEqual(6);
        for (const condition of conditions) {
          const lookback = /"(\d+)s"\)$/.exec(String(at(condition, 'condition_threshold.filter')))?.[1] ?? '60';
          expect(Number(lookback) % 60).toBe(0);
          expect(Number(lookback)).toBeLessThanOrEqual(86_400);
        }
      }
    }),
    { numRuns: 15 },
  );
});

test('a row of the user’s has the severity that it was given', () => {
  const alerts = {
    add: [{ name: 'own', severity: AlertSeverity.PAGE, budgetPercent: 40, longWindow: Duration.hours(24) }],
  };
  expect(policy(documentOf(availability({ alerts })), 'Burn-own').severity).toBe('CRITICAL');
});
