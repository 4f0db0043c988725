import {
  Access,
  Caller,
  Cpu,
  DataClassification,
  Dependency,
  Drain,
  Duration,
  Environment,
  EnvironmentStack,
  Exposure,
  Money,
  PavedService,
  Percent,
  ScalingTrigger,
  ServiceKind,
  Size,
  SizeClass,
  Slo,
  Stage,
  Tier,
} from 'roadbed';
import { images } from './images';
import { app, platform } from './platform';

const OWNER = {
  team: 'shop',
  runbook: 'https://runbooks.acme.example/checkout',
  costCentre: 'CC-1042',
  dataClassification: DataClassification.CONFIDENTIAL,
};

/** The shop's checkout: all that a service may ask of its platform, a worker and a nightly report. */
for (const environment of platform.environments) {
  const stack = new EnvironmentStack(app, `checkout-${environment.name}`, { environment });
  const checkout = web(stack, environment);
  checkout.canCallByName('orders');
  worker(stack);
  report(stack);
}

function web(stack: EnvironmentStack, { name, stage }: Environment): PavedService {
  const domain = stage === Stage.PROD ? name.replace('prod-', '') : name;
  return new PavedService(stack, 'checkout', {
    owner: OWNER,
    tier: Tier.MISSION_CRITICAL,
    image: images.checkout,
    port: 8443,
    healthPath: '/healthz',
    config: { LOG_LEVEL: 'info' },
    files: { '/etc/checkout/limits.yaml': 'basket: 100\n' },
    scratch: { '/var/cache/checkout': Size.gibibytes(2) },
    sidecars: [{ name: 'proxy', image: images.proxy, memory: Size.mebibytes(64) }],
    cpu: Cpu.cores(1),
    memory: Size.gibibytes(2),
    scaling: { cpuTarget: Percent.of(60) },
    drain: Drain.http('/drain'),
    gracePeriod: Duration.minutes(1),
    callers: [Caller.service('front')],
    expose: Exposure.internet({ host: `checkout.${domain}.acme.example`, from: ['203.0.113.0/24'] }),
    dependencies: [
      Dependency.postgres('baskets', { size: SizeClass.MEDIUM }),
      Dependency.cache('sessions'),
      Dependency.bucket('invoices', Access.WRITE, { keepFor: Duration.days(3653) }),
      Dependency.queue('mail', Access.PUBLISH, { attempts: 10 }),
      Dependency.topic('purchases'),
      Dependency.secret('stripe', { keys: ['api-key'] }),
      Dependency.external('stripe-api', { hosts: ['api.stripe.com'] }),
    ],
    slos: [Slo.availability(99.95), Slo.latency(99, Duration.millis(400))],
    recovery: { rpo: Duration.minutes(5) },
    budget: Money.eur(4000),
    system: 'shop',
    metricsPort: 9090,
    environments: {
      'dev-ie': { config: { LOG_LEVEL: 'debug' }, budget: Money.eur(400) },
      'dev-de': { config: { LOG_LEVEL: 'debug' }, budget: Money.eur(400) },
    },
  });
}

/** Takes mail from the checkout's queue, and rests while there is none. */
function worker(stack: EnvironmentStack): void {
  new PavedService(stack, 'mailer', {
    kind: ServiceKind.worker(),
    owner: OWNER,
    tier: Tier.OPERATIONAL,
    image: images.mailer,
    dependencies: [Dependency.queue('mail', Access.CONSUME, { ownedBy: 'checkout' })],
    scaling: { min: 0, max: 20, triggers: [ScalingTrigger.queueDepth({ queue: 'mail', messagesPerReplica: 50 })] },
  });
}

function report(stack: EnvironmentStack): void {
  new PavedService(stack, 'reports', {
    kind: ServiceKind.cronJob({ schedule: '30 2 * * *', timeZone: 'Europe/Berlin' }),
    owner: OWNER,
    tier: Tier.ADMINISTRATIVE,
    image: images.reports,
    dependencies: [Dependency.bucket('invoices', Access.READ, { ownedBy: 'checkout' })],
  });
}
