import { describeValue } from './describe-value';
import { Problems } from './problems';

/** The classes whose objects are props, and how a user makes one of each. */
const MAKERS = {
  Caller: "Caller.service('…')",
  Cpu: 'Cpu.millis(250) or Cpu.cores(1)',
  Dependency: "Dependency.service('…')",
  Drain: "Drain.http('/drain') or Drain.shell(Duration.seconds(10))",
  Duration: 'Duration.seconds(30)',
  EntryPoint: 'EntryPoint.gateway({ … }), .applicationLoadBalancer({ … }) or .nginxIngress({ … })',
  Environment: "Environment.eks('dev', { … })",
  EnvironmentFacts: "EnvironmentFacts.fromFile('…') or EnvironmentFacts.of({ … })",
  Exposure: "Exposure.internet({ host: '…', from: ['…'] }) or Exposure.internal({ host: '…' })",
  ObjectDelivery: 'ObjectDelivery.kubernetesManifest(), .argoCd({ … }) or .flux({ … })',
  Money: "Money.eur(1200) or Money.of(1200, 'GBP')",
  OnCall: "OnCall.pagerDuty({ page: '…' })",
  PavedService: "new PavedService(…); canCallByName('…') takes the name of one",
  Percent: 'Percent.of(70)',
  ScalingMetric: "ScalingMetric.pods('http_requests_per_second', 50)",
  ScalingTrigger: "ScalingTrigger.queueDepth({ queue: '…', messagesPerReplica: 20 }) or ScalingTrigger.schedule({ … })",
  ServiceKind: 'ServiceKind.web(), .worker(), .cronJob({ … }) or .job()',
  SecretStore: "SecretStore.secretManager('…') or SecretStore.vault('…')",
  Signal: 'Signal.openTelemetryHttp() or Signal.queries({ … })',
  Signer: "Signer.keyless({ issuer: '…', subject: '…' }) or Signer.kmsKey('…')",
  Size: 'Size.mebibytes(512) or Size.gibibytes(2)',
  Slo: 'Slo.availability(99.9)',
  SloWindow: 'SloWindow.rollingDays(30), .calendarMonth() or .calendarQuarter()',
  StateBackend: 'StateBackend.s3, .gcs or .hcpTerraform; .local() to try things out',
  Telemetry: 'Telemetry.datadog() or Telemetry.prometheus()',
};

/** The name of a class whose objects are props. */
export type Kind = keyof typeof MAKERS;

const markOf = (kind: Kind): symbol => Symbol.for(`roadbed.${kind}`);

/** Marks a class, so that its objects are known whichever copy of this package made them. */
export function markKind(made: { readonly prototype: object }, kind: Kind): void {
  Object.defineProperty(made.prototype, markOf(kind), { value: true });
}

/** True when the value was made by the class; what only looks like it has passed none of its checks. */
export function isKind(value: unknown, kind: Kind): boolean {
  return typeof value === 'object' && value !== null && (value as Record<symbol, unknown>)[markOf(kind)] === true;
}

/** True when the value was made by any of the classes. */
export function isMade(value: object): boolean {
  return Object.keys(MAKERS).some((kind) => isKind(value, kind as Kind));
}

/** True when the value was made by the class; otherwise says how to make one. */
export function checkKind(problems: Problems, prop: string, value: unknown, kind: Kind): boolean {
  if (isKind(value, kind)) return true;
  const article = /^[EO]/.test(kind) ? 'an' : 'a';
  problems.add(`${prop} must be ${article} ${kind}, got ${describeValue(value)}`, MAKERS[kind]);
  return false;
}

/** The same for a prop that may be left out. */
export function checkOptionalKind(problems: Problems, prop: string, value: unknown, kind: Kind): boolean {
  return value === undefined || checkKind(problems, prop, value, kind);
}
