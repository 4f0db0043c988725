import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Duration,
  EnvironmentStack,
  OnCall,
  Signal,
  Slo,
  SloAlertSet,
  SloAlertSetProps,
  Stage,
  Telemetry,
  Tier,
} from 'roadbed';
import { Catalogue } from '../../../src/core/catalogue';
import { errorOf } from '../../core/support';
import { eks, gke, TestApp } from '../../support/synth';
import { BACKENDS, OWNER } from './sets';

const PROPS: SloAlertSetProps = {
  owner: OWNER,
  tier: Tier.MISSION_CRITICAL,
  slos: [Slo.availability(99.9), Slo.latency(99, Duration.millis(250))],
};

function built(props: Partial<SloAlertSetProps>, environment = 'prod') {
  const test = new TestApp({
    environments: [eks(Stage.DEV), eks(Stage.PROD), gke('prod-de')],
    errorBudgetPolicyUrl: 'https://slo.acme.example/policies',
    telemetry: [BACKENDS.datadog, BACKENDS.prometheus],
    onCall: OnCall.pagerDuty({ page: 'acme-primary', ticket: 'acme-tickets' }),
  });
  const stack = new EnvironmentStack(test.app, 'checkout-slo', { environment: test.environment(environment) });
  const set = new SloAlertSet(stack, 'checkout', { ...PROPS, ...props });
  return { test, set };
}

test('is measured by every backend of the platform, and told of by the first', () => {
  const { test } = built({});
  const document = test.synth().stack('checkout-slo');
  expect(document.has('datadog_service_level_objective')).toBe(true);
  expect(document.has('datadog_monitor')).toBe(true);
  const rule = JSON.stringify(document.resource('kubernetes_manifest'));
  expect(rule).toContain('slo:sli_error:ratio_rate5m');
  expect(rule).not.toContain('"alert"');
  expect(document.provider('datadog')).toMatchObject({ api_url: 'https://api.datadoghq.eu/' });
});

test('is measured by Google Cloud Monitoring on GKE, and by CloudWatch on EKS', () => {
  const google = built(
    {
      telemetry: [BACKENDS.googleCloud],
      slos: [Slo.availability(99.9, { signal: Signal.cloudRun({ service: 'checkout', location: 'europe-west3' }) })],
    },
    'prod-de',
  ).test.synth();
  expect(google.stack('checkout-slo').has('google_monitoring_slo')).toBe(true);
  const loadBalancer = 'app/shop/0123456789abcdef';
  const aws = built({
    telemetry: [BACKENDS.cloudWatch],
    slos: [Slo.availability(99.9, { signal: Signal.applicationLoadBalancer({ loadBalancer }) })],
  }).test.synth();
  expect(aws.stack('checkout-slo').has('aws_cloudwatch_composite_alarm')).toBe(true);
});

test('what a backend cannot say is refused before anything is made', () => {
  const { problems } = errorOf(() => built({ telemetry: [BACKENDS.googleCloud] }));
  expect(problems.length).toBeGreaterThan(0);
});

test('outside production a backend that is only told whom to page is refused, and pages nobody', () => {
  const telemetry = [Telemetry.cloudWatch({ pageTopics: ['arn:aws:sns:eu-west-1:111111111111:page'] })];
  const signal = Signal.applicationLoadBalancer({ loadBalancer: 'app/shop/0123456789abcdef' });
  const { problems } = errorOf(() => built({ telemetry, slos: [Slo.availability(99.9, { signal })] }, 'dev'));
  expect(problems).toEqual([
    {
      message: 'telemetry must name ticketTopics of CloudWatch, which is the first and notifies, got none',
      fix: "Telemetry.cloudWatch({ ticketTopics: ['arn:aws:sns:…'] }), or name another backend first",
    },
  ]);
});

test('outside production alarms call no topic that pages', () => {
  const signal = Signal.applicationLoadBalancer({ loadBalancer: 'app/shop/0123456789abcdef' });
  const slos = [Slo.availability(99.9, { signal })];
  const synthesized = built({ telemetry: [BACKENDS.cloudWatch], slos }, 'dev').test.synth();
  const text = JSON.stringify(synthesized.stack('checkout-slo').resources);
  expect(text).toContain(':ticket"');
  expect(text).not.toContain(':page"');
});

test('states its objectives, and writes its error-budget policy beside the Terraform', () => {
  const { test, set } = built({});
  test.synth();
  expect(
    Catalogue.of(set)
      .ofKind('slo')
      .map(({ name, target, backends }) => [name, target, backends]),
  ).toEqual([
    ['availability', 99.9, ['datadog', 'prometheus']],
    ['latency', 99, ['datadog', 'prometheus']],
  ]);
  const policy = readFileSync(join(test.app.outdir, 'artifacts/slo/prod/checkout.md'), 'utf8');
  expect(policy).toContain('| availability | 99.9 % of requests succeed, over 30 days. | 43 min |');
  expect(policy).toContain('| 100 % | freeze |');
});

describe('two sets of one service', () => {
  function twins(more: Partial<SloAlertSetProps>, environment = 'prod') {
    const { test, set } = built({});
    const stack = new EnvironmentStack(test.app, 'other', { environment: test.environment(environment) });
    const other = new SloAlertSet(stack, 'second', { ...PROPS, service: 'checkout', ...more });
    return { synth: () => test.synth(), set, other };
  }

  test('in one environment are refused with one error that names both, though in two stacks', () => {
    const { problems } = errorOf(twins({}).synth);
    expect(problems).toEqual([
      {
        message:
          '[other/second] environment "prod" already has a SloAlertSet of service "checkout" (checkout-slo/checkout)',
        fix: 'put all its objectives into one slos, or give one of them another service',
      },
    ]);
  });

  test('are refused whatever their objectives are', () => {
    expect(
      errorOf(twins({ slos: [Slo.latency(99, Duration.millis(500), { name: 'slow' })] }).synth).problems,
    ).toHaveLength(1);
  });

  test('whose services and objectives make one name are refused, for their series would be one', () => {
    const { test } = built({});
    const stack = new EnvironmentStack(test.app, 'both', { environment: test.environment('prod') });
    const of = (service: string, name: string): SloAlertSet =>
      new SloAlertSet(stack, service, {
        ...PROPS,
        telemetry: [BACKENDS.prometheus],
        slos: [Slo.availability(99.9, { name })],
      });
    of('a-b', 'c');
    of('a', 'b-c');
    expect(errorOf(() => test.synth()).problems).toEqual([
      {
        message:
          '[both/a] objective "b-c" of service "a" is called a-b-c in environment "prod", as "c" of "a-b" is (both/a-b)',
        fix: "name one of them otherwise: { name: '…' }",
      },
    ]);
  });

  test('in two environments are two services, and so are two names in one', () => {
    expect(() => twins({}, 'dev').synth()).not.toThrow();
    expect(() => twins({ service: 'cart' }).synth()).not.toThrow();
  });
});

test.each([
  ['datadog', 'prometheus'],
  ['prometheus', 'datadog'],
] as const)('breaks no rule of our own in production when %s notifies, and %s only measures', (first, second) => {
  const { test } = built({ telemetry: [BACKENDS[first], BACKENDS[second]] });
  test.synth();
  const report = JSON.parse(readFileSync(join(test.app.outdir, 'evidence/policy-report.json'), 'utf8')) as {
    resources: { results: { rule: string; outcome: string }[] }[];
  };
  const open = report.resources.flatMap(({ results }) =>
    results.filter(({ outcome }) => outcome === 'fail' || outcome === 'unknown').map(({ rule }) => rule),
  );
  // Who may edit a monitor takes roles that only an organisation knows.
  expect(open.filter((rule) => rule !== 'datadog-monitor-restricted')).toEqual([]);
});

test('a set does not bring a Datadog site that its state has no provider for', () => {
  const { problems } = errorOf(() => built({ telemetry: [Telemetry.datadog({ site: 'us5.datadoghq.com' })] }));
  expect(problems).toEqual([
    {
      message: 'telemetry must name the Datadog site that environment "prod" has (datadoghq.eu), got us5.datadoghq.com',
      fix: "name it in the telemetry of the environment, or of the platform: Telemetry.datadog({ site: 'us5.datadoghq.com' })",
    },
  ]);
});
