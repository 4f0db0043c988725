import { Signal, Slo, Telemetry } from 'roadbed';
import { AlertSeverity } from '../../../src/constructs/slo-alert-set/alerting/alert-severity';
import { notificationTarget } from '../../../src/constructs/slo-alert-set/openslo/write/alert-policy';
import { BACKENDS, specOf } from './sets';

const TOPIC = 'arn:aws:sns:eu-west-1:333333333333:page';
const CHANNEL = 'projects/acme-prod-de/notificationChannels/1';

test.each([
  ['CloudWatch', Telemetry.cloudWatch({ pageTopics: [TOPIC] })],
  ['Google Cloud Monitoring', Telemetry.googleCloudMonitoring({ pageChannels: [CHANNEL] })],
])('%s takes no tickets where it is only told whom to page', (_title, telemetry) => {
  expect(telemetry._settings).toMatchObject({ ticket: [] });
});

test('OpenSLO names the topics that CloudWatch calls, and not who is on call', () => {
  const signal = Signal.applicationLoadBalancer({ loadBalancer: 'app/shop/0123456789abcdef' });
  const { spec } = specOf({ slos: [Slo.availability(99.9, { signal })], telemetry: [BACKENDS.cloudWatch] });
  expect(notificationTarget(spec, AlertSeverity.PAGE)).toMatchObject({
    spec: { target: 'cloudwatch', description: TOPIC },
  });
});
