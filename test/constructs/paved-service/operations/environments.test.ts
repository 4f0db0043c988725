import {
  Caller,
  Cpu,
  Dependency,
  Duration,
  EnvironmentStack,
  Money,
  PavedService,
  PavedServiceProps,
  Size,
  Slo,
  Stage,
  Telemetry,
} from 'roadbed';
import '../../../../src/offline/matchers/jest';
import { Catalogue } from '../../../../src/core/catalogue';
import { serviceEnvironments } from '../../../../src/evidence/environments';
import { errorOf } from '../../../core/support';
import { describeWithTerraform } from '../../../offline/run/terraform-at-hand';
import { at, objectAt } from '../../../support/json';
import { SynthesizedApp, TestApp } from '../../../support/synth';
import { buildService, IMAGE, SMALLEST, synthService } from '../services';

jest.setTimeout(180_000);

const DEPLOYMENT = 'kubernetes_deployment_v1';

function inEveryEnvironment(props: Partial<PavedServiceProps>): { test: TestApp; synth: () => SynthesizedApp } {
  const test = new TestApp({ telemetry: [Telemetry.datadog()] });
  for (const environment of test.platform.environments) {
    const stack = new EnvironmentStack(test.app, `checkout-${environment.name}`, { environment });
    new PavedService(stack, 'checkout', { ...SMALLEST, ...props });
  }
  return { test, synth: () => test.synth() };
}

function requests(app: SynthesizedApp, environment: string): unknown {
  return at(
    app.stack(`checkout-${environment}`).resource(DEPLOYMENT),
    'spec.template.spec.container.0.resources.requests.cpu',
  );
}

test('what is other in an environment holds there and nowhere else', () => {
  const output = inEveryEnvironment({
    cpu: Cpu.millis(100),
    environments: { prod: { cpu: Cpu.cores(2) } },
  }).synth();
  expect(['dev', 'staging', 'prod'].map((name) => requests(output, name))).toEqual(['100m', '100m', '2']);
});

test('configuration is other variable by variable', () => {
  const document = synthService({
    config: { LOG_LEVEL: 'debug', REGION: 'eu' },
    environments: { prod: { config: { LOG_LEVEL: 'info' } } },
  });
  expect(objectAt(document.resource('kubernetes_config_map_v1'), 'data')).toEqual({ LOG_LEVEL: 'info', REGION: 'eu' });
});

test('everything else that is other takes the place of the whole prop', () => {
  const document = synthService({
    scaling: { min: 3, max: 9 },
    environments: { prod: { scaling: { max: 5 } } },
  });
  expect(objectAt(document.resource('kubernetes_horizontal_pod_autoscaler_v2'), 'spec')).toMatchObject({
    min_replicas: 2,
    max_replicas: 5,
  });
});

test('an undefined difference is none', () => {
  const document = synthService({ cpu: Cpu.cores(1), environments: { prod: { cpu: undefined } } });
  expect(at(document.resource(DEPLOYMENT), 'spec.template.spec.container.0.resources.requests.cpu')).toBe('1');
});

test('each of the differences reaches what it decides', () => {
  const other = IMAGE.replace(/[0-9a-f]{64}$/, 'e'.repeat(64));
  const { service, synth } = buildService({
    environments: {
      prod: {
        image: other,
        memory: Size.gibibytes(1),
        gracePeriod: Duration.seconds(45),
        dependencies: [Dependency.service('ledger')],
        callers: [Caller.service('web')],
        slos: [Slo.availability(99.5)],
        budget: Money.eur(250),
        recovery: { rpo: Duration.minutes(5), rto: Duration.hours(1) },
      },
    },
  });
  const [entry] = Catalogue.of(service).ofKind('service');
  expect(entry).toMatchObject({
    digest: `sha256:${'e'.repeat(64)}`,
    budget: '250.00 EUR',
    rpoMinutes: 5,
    rtoMinutes: 60,
    dependencies: [{ kind: 'service', name: 'ledger' }],
  });
  const document = synth();
  expect(objectAt(document.resource(DEPLOYMENT), 'spec.template.spec')).toMatchObject({
    termination_grace_period_seconds: 45,
    container: [{ image: other, resources: { limits: { memory: '1Gi' } } }],
  });
  expect(JSON.stringify(document.resource('kubernetes_network_policy_v1', 'Allow'))).toContain('"web"');
  expect(document.has('datadog_service_level_objective')).toBe(true);
});

it.each<[string, unknown, object[]]>([
  [
    'an environment that the platform does not have',
    { prd: { cpu: Cpu.cores(1) } },
    [
      {
        message: 'environments must name environments of the platform, one of dev, staging, prod, got "prd"',
        fix: 'did you mean "prod"?',
      },
    ],
  ],
  [
    'what a service is',
    { prod: { tier: 0 } },
    [
      {
        message: 'environments.prod.tier is not a known prop',
        fix: 'known here: image, config, cpu, memory, scaling, gracePeriod, dependencies, callers, expose, slos, budget, recovery',
      },
    ],
  ],
  [
    'a list',
    ['prod'],
    [
      {
        message: 'environments must be an object, got ["prod"]',
        fix: 'environments: { prod: { cpu: Cpu.cores(1) } }',
      },
    ],
  ],
  [
    'no differences',
    { dev: undefined },
    [
      {
        message: 'environments.dev must be an object, got nothing',
        fix: 'environments: { prod: { cpu: Cpu.cores(1) } }',
      },
    ],
  ],
  [
    'a value that no service may have',
    { prod: { cpu: 2 } },
    [{ message: 'cpu must be a Cpu, got 2', fix: 'Cpu.millis(250) or Cpu.cores(1)' }],
  ],
])('differences that name %s are refused', (_what, environments, problems) => {
  const test = new TestApp();
  const stack = new EnvironmentStack(test.app, 'state', { environment: test.environment(Stage.PROD) });
  const props = { ...SMALLEST, environments } as PavedServiceProps;
  expect(errorOf(() => new PavedService(stack, 'checkout', props)).problems).toEqual(problems);
});

test('a mistake in what another environment differs by is told at once', () => {
  const test = new TestApp();
  const stack = new EnvironmentStack(test.app, 'state', { environment: test.environment(Stage.DEV) });
  const props = { ...SMALLEST, environments: { prod: { cpuu: Cpu.cores(1) } } } as PavedServiceProps;
  expect(errorOf(() => new PavedService(stack, 'checkout', props)).problems).toEqual([
    { message: 'environments.prod.cpuu is not a known prop', fix: 'did you mean "cpu"?' },
  ]);
});

test('the evidence shows what differs, whoever decided it, and nothing that does not', () => {
  const { test } = inEveryEnvironment({
    config: { LOG_LEVEL: 'info' },
    slos: [Slo.availability(99)],
    environments: { dev: { config: { LOG_LEVEL: 'debug' } }, prod: { slos: [Slo.availability(99.9)] } },
  });
  const [checkout] = serviceEnvironments(Catalogue.of(test.app).all());
  expect(checkout?.environments).toEqual(['dev', 'staging', 'prod']);
  expect(checkout?.differences).toEqual([
    { setting: 'config.LOG_LEVEL', values: { dev: 'debug', staging: 'info', prod: 'info' } },
    { setting: 'maxDisruption', values: { prod: '25%' } },
    { setting: 'scaling.max', values: { dev: '2', staging: '4', prod: '10' } },
    { setting: 'scaling.min', values: { dev: '1', staging: '1', prod: '2' } },
    {
      setting: 'slos.availability',
      values: { dev: '99 % over 30 days', staging: '99 % over 30 days', prod: '99.9 % over 30 days' },
    },
  ]);
});

test('a long value is cut, and its difference still shows', () => {
  const text = 'x'.repeat(400);
  const { test } = inEveryEnvironment({
    config: { TEXT: text },
    environments: { prod: { config: { TEXT: `${text}!` } } },
  });
  const [checkout] = serviceEnvironments(Catalogue.of(test.app).all());
  const values = checkout?.differences.find(({ setting }) => setting === 'config.TEXT')?.values;
  expect(values?.dev).toMatch(/^x{60}… \(400 characters, [0-9a-f]{8}\)$/);
  expect(values?.dev).not.toBe(values?.prod);
});

describeWithTerraform('Terraform', () => {
  test('plans a service that says all of how it is run, other in each environment', async () => {
    const { test } = inEveryEnvironment({
      budget: Money.eur(900),
      recovery: { rpo: Duration.minutes(5), rto: Duration.hours(1) },
      system: 'shop',
      config: { LOG_LEVEL: 'debug' },
      slos: [Slo.availability(99)],
      environments: {
        staging: { cpu: Cpu.cores(1), callers: [Caller.service('web')] },
        prod: { config: { LOG_LEVEL: 'info' }, slos: [Slo.availability(99.9)], budget: Money.eur(1800) },
      },
    });
    await expect(test.app).toPlan();
  });
});
