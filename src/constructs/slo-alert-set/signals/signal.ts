import { checkNoSecrets } from '../../../core/secrets/check-no-secrets';
import { Duration } from '../../../core/units/duration';
import {
  checkKnownProps,
  checkList,
  checkObject,
  checkOptionalKind,
  checkText,
  checkWholeNumber,
  describeValue,
  isKind,
  markKind,
  Problems,
  PropNames,
  TextForm,
} from '../../../core/validation';
import { LIMITS } from '../limits';
import { applicationLoadBalancer } from './application-load-balancer';
import { checkQueries } from './check-queries';
import { cloudRun } from './cloud-run';
import { customQueries } from './custom-queries';
import { datadogMonitors } from './datadog-monitors';
import { datadogTrace } from './datadog-trace';
import { ISTIO } from './istio';
import { ADVISED_BOUNDARIES, openTelemetryHttp } from './open-telemetry-http';
import { SignalQueries } from './signal-queries';
import { SignalSource } from './signal-source';

/** How a service emits `http.server.request.duration`. */
export interface OpenTelemetryHttpSignalProps {
  /**
   * Labels that choose the service's series in Prometheus, instead of `service_name`; that of the environment, which the telemetry
   * may name, is added. Not `__name__`, `le` or `http_response_status_code`, which the queries set.
   * @default - `service_name` is the name of the service
   */
  readonly matchers?: Record<string, string>;
  /**
   * Boundaries of the histogram, rising. A latency can only be counted at one of them.
   * @default - those that OpenTelemetry advises: 5, 10, 25, 50, 75, 100, 250, 500, 750 ms, 1, 2.5, 5, 7.5 and 10 s
   */
  readonly boundaries?: Duration[];
  /**
   * Whether the histogram is a native one of Prometheus, in which any latency can be counted.
   * @default false
   */
  readonly nativeHistogram?: boolean;
}

/** Which load balancer counts the requests. */
export interface ApplicationLoadBalancerSignalProps {
  /** The end of its ARN: `app/<name>/<id>`. */
  readonly loadBalancer: string;
  /**
   * The end of the ARN of the service's target group: `targetgroup/<name>/<id>`.
   * @default - all that the load balancer serves
   */
  readonly targetGroup?: string;
}

/** Which service of Cloud Run counts the requests. */
export interface CloudRunSignalProps {
  /** Its name in Cloud Run. */
  readonly service: string;
  /** Its region, such as `europe-west3`. */
  readonly location: string;
}

/** What a service emits, and an objective is measured by. */
export class Signal {
  /**
   * The histogram `http.server.request.duration` of the OpenTelemetry semantic conventions. Prometheus and Datadog count its
   * requests and their latency; Google Cloud Monitoring only the latency, CloudWatch neither. In Datadog it must be a
   * distribution, and a latency needs the percentiles of the metric enabled there: without them a threshold query finds nothing.
   */
  public static openTelemetryHttp(props: OpenTelemetryHttpSignalProps = {}): Signal {
    const names: PropNames<OpenTelemetryHttpSignalProps> = { matchers: true, boundaries: true, nativeHistogram: true };
    const problems = problemsOf('openTelemetryHttp', props, names);
    if (props.matchers !== undefined) checkMatchers(problems, props.matchers);
    const boundaries = checkBoundaries(problems, props.boundaries);
    if (props.nativeHistogram !== undefined && typeof props.nativeHistogram !== 'boolean') {
      problems.add(`nativeHistogram must be true or false, got ${describeValue(props.nativeHistogram)}`);
    }
    settle(problems, props);
    return new Signal(
      openTelemetryHttp({
        ...(props.matchers !== undefined && { matchers: { ...props.matchers } }),
        boundaries: boundaries ?? ADVISED_BOUNDARIES,
        native: props.nativeHistogram === true,
      }),
    );
  }

  /**
   * Requests as Datadog APM traces them. Datadog alone counts them.
   * @param operation the operation of the trace, such as `http.request` or `servlet.request`
   */
  public static datadogTrace(operation: string): Signal {
    const problems = new Problems('Signal.datadogTrace');
    checkText(problems, 'operation', operation, OPERATION);
    settle(problems, { operation });
    return new Signal(datadogTrace(operation));
  }

  /**
   * Availability as monitors that exist in Datadog judge it: time in which none of them alerts. Datadog alone knows them, and
   * its alerts of budgets and burn rates take monitors of metrics only.
   * @param ids of the monitors: 1 to 20
   */
  public static datadogMonitors(ids: number[]): Signal {
    const problems = new Problems('Signal.datadogMonitors');
    if (checkList(problems, 'ids', ids, 'Signal.datadogMonitors([12345678])')) {
      const most = LIMITS.datadogMonitorsOfSlo.value;
      if (ids.length === 0 || ids.length > most) problems.add(`ids must be 1 to ${most}, got ${ids.length}`);
      ids.forEach((id, index) =>
        checkWholeNumber(problems, `ids[${index}]`, id, { min: 1, max: Number.MAX_SAFE_INTEGER }),
      );
      const twice = ids.find((id, index) => ids.indexOf(id) !== index);
      if (twice !== undefined)
        problems.add(`ids must name each monitor once, and ${twice} is there twice`, 'keep one of them');
    }
    problems.throwIfAny(VERDICT);
    return new Signal(datadogMonitors([...ids]));
  }

  /** Requests as an Application Load Balancer of AWS counts them. CloudWatch alone counts them. */
  public static applicationLoadBalancer(props: ApplicationLoadBalancerSignalProps): Signal {
    const names: PropNames<ApplicationLoadBalancerSignalProps> = { loadBalancer: true, targetGroup: true };
    const problems = problemsOf('applicationLoadBalancer', props, names);
    checkText(problems, 'loadBalancer', props.loadBalancer, LOAD_BALANCER);
    if (props.targetGroup !== undefined) checkText(problems, 'targetGroup', props.targetGroup, TARGET_GROUP);
    settle(problems, props);
    return new Signal(applicationLoadBalancer(props));
  }

  /** Requests as the Istio mesh sees them arrive. Prometheus alone counts them. */
  public static istio(): Signal {
    return new Signal(ISTIO);
  }

  /** Requests as Cloud Run counts them. Google Cloud Monitoring alone counts them. */
  public static cloudRun(props: CloudRunSignalProps): Signal {
    const names: PropNames<CloudRunSignalProps> = { service: true, location: true };
    const problems = problemsOf('cloudRun', props, names);
    checkText(problems, 'service', props.service, CLOUD_RUN_NAME);
    checkText(problems, 'location', props.location, CLOUD_RUN_NAME);
    settle(problems, props);
    return new Signal(cloudRun(props.service, props.location));
  }

  /** Whatever a backend can be asked for, in its own words. The backends that are left out cannot be asked. */
  public static queries(queries: SignalQueries): Signal {
    const problems = new Problems('Signal.queries');
    checkQueries(problems, queries);
    settle(problems, queries);
    return new Signal(customQueries(queries));
  }

  /** @internal What was read from a document, and checked there. */
  public static _of(source: SignalSource): Signal {
    return new Signal(source);
  }

  private constructor(
    /** @internal */
    public readonly _source: SignalSource,
  ) {}
}

markKind(Signal, 'Signal');

/** Throws one error with all that is wrong. What was given stands in the backend's rules, and in the state. */
function settle(problems: Problems, given: object): void {
  checkNoSecrets(problems, '', given, 'and keep it out of what is measured: rules and dashboards are read by many');
  problems.throwIfAny(VERDICT);
}

const VERDICT = 'cannot be measured';
// Datadog documentation, "Metric naming".
const OPERATION: TextForm = {
  pattern: /^[A-Za-z][A-Za-z0-9_.]*$/,
  maxLength: LIMITS.datadogOperationLength.value,
  words: 'an operation such as http.request',
};
const LOAD_BALANCER: TextForm = {
  pattern: /^app\/[A-Za-z0-9-]{1,32}\/[0-9a-f]{16}$/,
  maxLength: LIMITS.loadBalancerLength.value,
  words: 'app/<name>/<16 hexadecimal digits>',
};
const TARGET_GROUP: TextForm = {
  pattern: /^targetgroup\/[A-Za-z0-9-]{1,32}\/[0-9a-f]{16}$/,
  maxLength: LIMITS.targetGroupLength.value,
  words: 'targetgroup/<name>/<16 hexadecimal digits>',
};
const CLOUD_RUN_NAME: TextForm = {
  pattern: /^[a-z]([a-z0-9-]*[a-z0-9])?$/,
  maxLength: LIMITS.cloudRunNameLength.value,
  words: 'lower-case letters, digits and hyphens',
};
// Prometheus documentation, "Data model": names of labels.
/** The metric, its buckets, and what tells failures from the rest. */
const SET_BY_QUERIES: readonly string[] = ['__name__', 'le', 'http_response_status_code'];
const MATCHED: TextForm = {
  pattern: /^[^\p{Cc}\p{Cs}]+$/u,
  maxLength: LIMITS.matcherLength.value,
  words: 'a text of one line',
};
const PROMETHEUS_LABEL = /^[A-Za-z_][A-Za-z0-9_]*$/;

function problemsOf(maker: string, props: object, names: Readonly<Record<string, true>>): Problems {
  const problems = new Problems(`Signal.${maker}`);
  if (!checkObject(problems, 'props', props)) throw problems.toError(VERDICT);
  checkKnownProps(problems, '', props as Record<string, unknown>, names);
  return problems;
}

function checkMatchers(problems: Problems, matchers: unknown): void {
  if (!checkObject(problems, 'matchers', matchers)) return;
  const entries = Object.entries(matchers as Record<string, unknown>);
  if (entries.length === 0)
    problems.add('matchers must hold at least one label, got {}', 'leave it out for service_name');
  for (const [label, value] of entries) {
    if (!PROMETHEUS_LABEL.test(label)) {
      problems.add(
        `matchers must name labels of Prometheus, got ${describeValue(label)}`,
        'letters, digits and underscores, beginning with no digit',
      );
    } else if (SET_BY_QUERIES.includes(label)) {
      problems.add(
        `matchers must not name ${label}, which the queries set themselves, got ${describeValue(value)}`,
        'Signal.queries({ prometheus: { bad, total } }) for another metric or bucket',
      );
    } else {
      checkText(
        problems,
        `matchers.${label}`,
        value,
        MATCHED,
        "matchers are compared for equality: { job: 'checkout' }",
      );
    }
  }
}

/** The boundaries in seconds; undefined for the default. */
function checkBoundaries(problems: Problems, boundaries: readonly Duration[] | undefined): number[] | undefined {
  if (boundaries === undefined || !checkList(problems, 'boundaries', boundaries)) return undefined;
  if (boundaries.length === 0)
    problems.add('boundaries must hold at least one Duration, got []', 'leave it out for those of OpenTelemetry');
  boundaries.forEach((each, index) => checkOptionalKind(problems, `boundaries[${index}]`, each ?? null, 'Duration'));
  if (!boundaries.every((each) => isKind(each, 'Duration'))) return undefined;
  const seconds = boundaries.map((each) => each.toSeconds());
  if (seconds.some((each, index) => index > 0 && each <= (seconds[index - 1] ?? 0))) {
    problems.add(`boundaries must rise, got ${boundaries.join(', ')}`);
  }
  return seconds;
}
