import { Telemetry } from 'roadbed';
import { Slo } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { Signal } from '../../../../src/constructs/slo-alert-set/signals/signal';
import { errorOf } from '../../../core/support';
import { specOf } from '../sets';

const LABEL = 'deployment_environment_name';

function totalOf(signal: Signal, environmentLabel?: string): string | undefined {
  const telemetry = [Telemetry.prometheus({ environmentLabel })];
  const [objective] = specOf({ slos: [Slo.availability(99.9, { signal })], telemetry }).spec.objectives;
  return objective?.sli.by === 'events' ? objective.sli.queries.prometheus?.total : undefined;
}

test.each([
  ['OpenTelemetry', Signal.openTelemetryHttp(), 'service_name="checkout",deployment_environment_name="prod"'],
  ['own matchers', Signal.openTelemetryHttp({ matchers: { job: 'a' } }), 'job="a",deployment_environment_name="prod"'],
  ['Istio', Signal.istio(), 'destination_service_name="checkout",deployment_environment_name="prod"'],
])('a Prometheus of several environments is asked for one of them: %s', (_, signal, matchers) => {
  expect(totalOf(signal, LABEL)).toContain(`${matchers}}`);
});

test('nobody is asked for a label that nobody named', () => {
  expect(totalOf(Signal.openTelemetryHttp())).not.toContain('prod');
});

test('a label that Prometheus does not have is refused', () => {
  const { problems } = errorOf(() => Telemetry.prometheus({ environmentLabel: 'deployment.environment.name' }));
  expect(problems.map(({ message }) => message)).toEqual([
    'environmentLabel must be the name of a label of Prometheus, got "deployment.environment.name"',
  ]);
});
