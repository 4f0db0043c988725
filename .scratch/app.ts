import { AlertSeverity, Duration, Environment, EnvironmentStack, OnCall, Platform, RoadbedApp, Signal, Slo, SloAlertSet, SloWindow, Stage, StateBackend, Telemetry, Tier } from 'roadbed';
const app = new RoadbedApp({ outdir: '/tmp/h/lead/.scratch/out' });
const platform = new Platform(app, 'p', { organization: 'acme', baseline: '2026.11',
  environments: [Environment.eks('prod', { stage: Stage.PROD, account: '333333333333', region: 'eu-west-1', cluster: 'prod' })],
  backend: StateBackend.local(), telemetry: [Telemetry.datadog(), Telemetry.cloudWatch()], onCall: OnCall.slack ? OnCall.slack({ page: 'a', ticket: 'b' } as never) : undefined });
const stack = new EnvironmentStack(app, 'search-slo', { environment: platform.environment('prod') });
const bad = process.argv[2];
try {
new SloAlertSet(stack, 'search', {
  owner: { team: 'search', runbook: 'https://r.example/x' }, tier: Tier.OPERATIONAL,
  telemetry: bad === '1' ? undefined : [Telemetry.datadog()],
  slos: [
    bad === '2' ? Slo.availability(100) : Slo.availability(99.9),
    bad === '3' ? Slo.latency(90, Duration.millis(240)) : Slo.latency(99, Duration.millis(250)),
    ...(bad === '4' ? [Slo.freshness(99, Duration.minutes(5))] : []),
    ...(bad === '5' ? [Slo.availability(90, { name: 'low', window: SloWindow.rollingDays(28), alerts: { add: [{ name: 'x', severity: AlertSeverity.PAGE, budgetPercent: 2, longWindow: Duration.hours(1), shortWindow: Duration.hours(2) }] } })] : []),
    ...(bad === '6' ? [Slo.availability(90, { name: 'low', window: SloWindow.rollingDays(28) })] : []),
  ],
});
app.synth();
console.log('ok');
} catch (e) { console.log((e as Error).message); }
