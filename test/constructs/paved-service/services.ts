import {
  Caller,
  Cpu,
  DataClassification,
  Dependency,
  Duration,
  EnvironmentStack,
  KubernetesFacts,
  OnCall,
  PavedService,
  PavedServiceProps,
  Percent,
  PlatformProps,
  Size,
  Slo,
  Stage,
  Telemetry,
  Tier,
} from 'roadbed';
import { eks, FACTS, SynthesizedDocument, TestApp } from '../../support/synth';

export const IMAGE = `registry.acme.example/shop/checkout@sha256:${'0123456789abcdef'.repeat(4)}`;

/** The least that a service can say of itself. */
export const SMALLEST: PavedServiceProps = {
  owner: { team: 'payments' },
  tier: Tier.OPERATIONAL,
  image: IMAGE,
  port: 8080,
};

/** Everything that a service can say of itself. */
export const FULLEST: PavedServiceProps = {
  owner: {
    team: 'payments',
    runbook: 'https://runbooks.acme.example/checkout',
    onCall: OnCall.pagerDuty({ page: 'payments-primary', ticket: 'payments-tickets' }),
    costCentre: 'CC-1042',
    dataClassification: DataClassification.RESTRICTED,
  },
  tier: Tier.MISSION_CRITICAL,
  image: IMAGE.replace('@', ':1.4.2@'),
  port: 8443,
  dependencies: [Dependency.service('orders'), Dependency.service('ledger')],
  callers: [Caller.service('web'), Caller.namespace('ingress-nginx')],
  healthPath: '/healthz?full=1',
  config: { LOG_LEVEL: 'info', TEMPLATE: '${name} is %{if true}here', PAYMENTS_URL: 'http://payments' },
  cpu: Cpu.cores(1),
  memory: Size.gibibytes(2),
  scaling: { min: 4, max: 40, cpuTarget: Percent.of(60) },
  gracePeriod: Duration.minutes(2),
  user: 1002,
  labels: { product: 'shop' },
  slos: [Slo.availability(99.9), Slo.latency(99, Duration.millis(250))],
};

/** One service named `checkout` in a stack of its own. */
export interface BuiltService {
  readonly service: PavedService;
  readonly stack: EnvironmentStack;
  synth(): SynthesizedDocument;
}

interface Where {
  readonly stage?: Stage;
  readonly facts?: KubernetesFacts;
  readonly platform?: Partial<PlatformProps>;
}

export function buildService(more: Partial<PavedServiceProps> = {}, where: Where = {}): BuiltService {
  const { stage = Stage.PROD, facts = FACTS, platform } = where;
  const test = new TestApp({ environments: [eks(stage, facts)], telemetry: [Telemetry.datadog()], ...platform });
  const stack = new EnvironmentStack(test.app, 'checkout-state', { environment: test.environment(stage) });
  const service = new PavedService(stack, 'checkout', { ...SMALLEST, ...requiredBy(more.tier, stage), ...more });
  return { service, stack, synth: () => test.synth().stack('checkout-state') };
}

export function synthService(more: Partial<PavedServiceProps> = {}, where: Where = {}): SynthesizedDocument {
  return buildService(more, where).synth();
}

/** What policy requires of a critical service in production, so that a test of something else need not say it. */
export function requiredBy(tier: Tier | undefined, stage: Stage): Partial<PavedServiceProps> {
  const isCritical = tier === Tier.MISSION_CRITICAL || tier === Tier.BUSINESS_CRITICAL;
  return isCritical && stage === Stage.PROD ? { slos: [Slo.availability(99.9)] } : {};
}
