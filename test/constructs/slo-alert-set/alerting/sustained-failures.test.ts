import { sustainedFailures } from '../../../../src/constructs/slo-alert-set/alerting/sustained-failures';
import { Slo } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { at } from '../../../support/json';
import { composite, documentOf as cloudWatchDocument, metricAlarm, SIGNAL } from '../cloudwatch/documents';
import { CLOUD_RUN, conditionsOf, documentOf as googleDocument, policy } from '../google-cloud-monitoring/documents';
import { alertsIn, groupsOf } from '../prometheus/rules';

const LOW_TRAFFIC = { minimumEvents: 40, failuresPerHour: 7 };
const SAID =
  '7 or more bad events in the last 1 h, of fewer than 40 in all, and one or more of them in the last 10 min.';
const ENDS = 'It ends when 10 min pass without a bad event, or when there are more events or fewer bad ones.';

test('Prometheus tells of sustained failures what its expression waits for', () => {
  const slos = [Slo.availability(99.9, { lowTraffic: LOW_TRAFFIC })];
  const alert = alertsIn(groupsOf({ slos })).find((each) => each.alert === 'SloSustainedFailures');
  expect(alert?.expr).toMatch(/rate1h\{.*\} \* 3600 >= 7\n.*rate10m\{.*\} > 0\n.*\n.*rate1h\{.*\} \* 3600 < 40$/s);
  expect(alert?.annotations.description).toContain(SAID);
  expect(alert?.annotations.description).toContain(ENDS);
});

test('Google Cloud Monitoring tells of sustained failures what its conditions wait for', () => {
  const slos = [Slo.availability(99.9, { signal: CLOUD_RUN, lowTraffic: LOW_TRAFFIC })];
  const document = googleDocument({ props: { slos } });
  const conditions = conditionsOf(document, 'Failures').map((each) => [
    at(each, 'condition_threshold.aggregations.0.alignment_period'),
    at(each, 'condition_threshold.comparison'),
    at(each, 'condition_threshold.threshold_value'),
  ]);
  expect(conditions).toEqual([
    ['3600s', 'COMPARISON_GT', 6],
    ['600s', 'COMPARISON_GT', 0],
    ['3600s', 'COMPARISON_LT', 40],
  ]);
  const content = at(policy(document, 'Failures'), 'documentation.content');
  expect(content).toContain(SAID);
  expect(content).toContain(ENDS);
});

test('CloudWatch tells of sustained failures what its alarms wait for', () => {
  const slos = [Slo.availability(99.9, { signal: SIGNAL, lowTraffic: LOW_TRAFFIC })];
  const document = cloudWatchDocument({ props: { slos } });
  const parts = ['Failures-LastHour', 'Failures-Lately'].map((id) => metricAlarm(document, id));
  expect(parts.map((part) => [part.threshold, at(part, 'metric_query.1.metric.period')])).toEqual([
    [6.5, 3600],
    [0.5, 600],
  ]);
  expect(at(parts[0], 'metric_query.0.expression')).toContain('< 40');
  const description = composite(document, 'Failures').alarm_description;
  expect(description).toContain(SAID);
  expect(description).toContain(ENDS);
});

test('no alert waits for more failures than the events that rows wait for', () => {
  expect(sustainedFailures({ lowTraffic: { minimumEvents: 20, failuresPerHour: 20 } })).toBeUndefined();
  expect(sustainedFailures({})).toBeUndefined();
  expect(sustainedFailures({ lowTraffic: { minimumEvents: 20, failuresPerHour: 19 } })).toEqual({
    minutes: 60,
    leastBad: 19,
    belowEvents: 20,
    recentMinutes: 10,
  });
});
