import { Duration, OnCall, Slo, Stage, Tier } from 'roadbed';
import { Catalogue } from '../../../src/core/catalogue';
import { errorOf } from '../../core/support';
import { buildService, synthService } from './services';

const OWNER = { team: 'payments', runbook: 'https://runbooks.acme.example/checkout' };

test('what a service promises is measured as of that service, of its tier and its labels', () => {
  const { service, synth } = buildService({ slos: [Slo.availability(99.9)], labels: { product: 'shop' } });
  const slo = synth().resource('datadog_service_level_objective');
  expect(slo.tags).toEqual(expect.arrayContaining(['service:checkout', 'tier:2', 'team:payments', 'product:shop']));
  expect(
    Catalogue.of(service)
      .ofKind('slo')
      .map(({ path, service: name, tier }) => [path, name, tier]),
  ).toEqual([['checkout-state/checkout/Slos', 'checkout', Tier.OPERATIONAL]]);
});

test('a service that promises nothing has nothing of Datadog', () => {
  expect(synthService().has('datadog_service_level_objective')).toBe(false);
});

test('one error tells what is wrong with the service and with its objectives, each once', () => {
  const latency = Slo.latency(99, Duration.millis(251));
  const build = (): unknown =>
    buildService({ owner: { team: 'Payments' }, port: 80, slos: [latency, Slo.latency(95, Duration.millis(250))] });
  expect(errorOf(build).message).toMatchInlineSnapshot(`
    "PavedService "checkout" (checkout-state/checkout) cannot be built: 3 problems

      owner.team must be lower-case letters, digits and hyphens, starting and ending with a letter or digit, got "Payments"
      port must be a whole number from 1024 to 65535, got 80
          a process that is not root cannot listen below 1024
      slos must have names of their own, and "latency" is there twice
          name one of them: { name: '…' }

    Nothing was written."
  `);
});

test('objectives without a backend that measures them are refused', () => {
  const build = (): unknown =>
    buildService({ owner: OWNER, slos: [Slo.availability(99.9)] }, { platform: { telemetry: [] } });
  expect(errorOf(build).problems).toEqual([
    {
      message: 'telemetry must name a backend, got none',
      fix: 'telemetry: [Telemetry.datadog()], here, of the environment or of the platform',
    },
  ]);
});

test.each([
  [Stage.PROD, ['1', '3']],
  [Stage.DEV, ['3']],
])('in %s its alerts have the priorities %j', (stage, priorities) => {
  const onCall = OnCall.pagerDuty({ page: 'acme-primary', ticket: 'acme-tickets' });
  const document = synthService(
    { slos: [Slo.availability(99.9)], tier: Tier.MISSION_CRITICAL, owner: OWNER },
    { stage, platform: { onCall } },
  );
  const monitors = document.resources.filter(([address]) => address.startsWith('datadog_monitor.'));
  expect([...new Set(monitors.map(([, { priority }]) => priority))].sort()).toEqual(priorities);
});
