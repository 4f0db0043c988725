import { reservedKeys } from '../labels/labels';
import { DNS_LABEL, HTTPS_BASE_URL } from '../naming';
import {
  checkKnownProps,
  checkList,
  checkObject,
  checkText,
  describeValue,
  markKind,
  Problems,
  PropNames,
  TextForm,
} from '../validation';
import { DATADOG_SITES, DEFAULT_DATADOG_SITE } from './datadog-sites';
import { TELEMETRY_LIMITS } from './limits';
import { TelemetryBackend } from './telemetry-backend';
import {
  CloudWatchTelemetryProps,
  DatadogTelemetryProps,
  GoogleCloudMonitoringTelemetryProps,
  PrometheusRuleDelivery,
  PrometheusTelemetryProps,
} from './telemetry-props';
import { TelemetrySettings } from './telemetry-settings';

/** A system that measures objectives, and may tell people. Of several, the first one notifies and the others only measure. */
export class Telemetry {
  /** Datadog. */
  public static datadog(props: DatadogTelemetryProps = {}): Telemetry {
    const problems = problemsOf('datadog', props, { site: true } satisfies PropNames<DatadogTelemetryProps>);
    const site = props.site ?? DEFAULT_DATADOG_SITE;
    if (!DATADOG_SITES.includes(site)) {
      problems.add(`site must be one of ${DATADOG_SITES.join(', ')}, got ${describeValue(site)}`);
    }
    problems.throwIfAny(VERDICT);
    return new Telemetry({ backend: TelemetryBackend.DATADOG, site });
  }

  /** Prometheus, with Alertmanager. */
  public static prometheus(props: PrometheusTelemetryProps = {}): Telemetry {
    const names: PropNames<PrometheusTelemetryProps> = {
      delivery: true,
      ruleLabels: true,
      monitorLabels: true,
      grafanaNamespace: true,
      grafanaUrl: true,
      environmentLabel: true,
    };
    const problems = problemsOf('prometheus', props, names);
    const { delivery = PrometheusRuleDelivery.OPERATOR, ruleLabels = {}, grafanaNamespace, grafanaUrl } = props;
    const { monitorLabels = ruleLabels, environmentLabel } = props;
    if (!Object.values(PrometheusRuleDelivery).includes(delivery)) {
      problems.add(`delivery must be a PrometheusRuleDelivery, got ${describeValue(delivery)}`);
    }
    checkSelectedLabels(problems, 'ruleLabels', ruleLabels);
    if (props.monitorLabels !== undefined) checkSelectedLabels(problems, 'monitorLabels', monitorLabels);
    if (grafanaNamespace !== undefined) checkText(problems, 'grafanaNamespace', grafanaNamespace, DNS_LABEL);
    if (environmentLabel !== undefined) checkText(problems, 'environmentLabel', environmentLabel, PROMETHEUS_LABEL);
    if (grafanaUrl !== undefined) checkText(problems, 'grafanaUrl', grafanaUrl, HTTPS_BASE_URL);
    problems.throwIfAny(VERDICT);
    return new Telemetry({
      backend: TelemetryBackend.PROMETHEUS,
      delivery,
      ruleLabels: { ...ruleLabels },
      monitorLabels: { ...monitorLabels },
      ...(grafanaNamespace !== undefined && { grafanaNamespace }),
      ...(environmentLabel !== undefined && { environmentLabel }),
      ...(grafanaUrl !== undefined && { grafanaUrl: grafanaUrl.replace(/\/+$/, '') }),
    });
  }

  /** Google Cloud Monitoring. */
  public static googleCloudMonitoring(props: GoogleCloudMonitoringTelemetryProps = {}): Telemetry {
    const problems = problemsOf('googleCloudMonitoring', props, { pageChannels: true, ticketChannels: true });
    const { value: channels } = TELEMETRY_LIMITS.googleChannels;
    const page = targets(problems, 'pageChannels', props.pageChannels, GOOGLE_CHANNEL, channels, GOOGLE_CHANNEL_FIX);
    const ticket = targets(
      problems,
      'ticketChannels',
      props.ticketChannels,
      GOOGLE_CHANNEL,
      channels,
      GOOGLE_CHANNEL_FIX,
    );
    problems.throwIfAny(VERDICT);
    return new Telemetry({
      backend: TelemetryBackend.GOOGLE_CLOUD_MONITORING,
      page: page ?? [],
      ticket: ticket ?? [],
    });
  }

  /** Amazon CloudWatch. */
  public static cloudWatch(props: CloudWatchTelemetryProps = {}): Telemetry {
    const problems = problemsOf('cloudWatch', props, { pageTopics: true, ticketTopics: true });
    const { value: topics } = TELEMETRY_LIMITS.cloudWatchActions;
    const page = targets(problems, 'pageTopics', props.pageTopics, SNS_TOPIC, topics, SNS_TOPIC_FIX);
    const ticket = targets(problems, 'ticketTopics', props.ticketTopics, SNS_TOPIC, topics, SNS_TOPIC_FIX);
    problems.throwIfAny(VERDICT);
    return new Telemetry({ backend: TelemetryBackend.CLOUDWATCH, page: page ?? [], ticket: ticket ?? [] });
  }

  /** @internal */
  public readonly _settings: TelemetrySettings;

  private constructor(settings: TelemetrySettings) {
    this._settings = Object.freeze(settings);
  }

  /** Which system it is. */
  public get backend(): TelemetryBackend {
    return this._settings.backend;
  }
}

markKind(Telemetry, 'Telemetry');

const VERDICT = 'cannot be set up';
/** Prometheus documentation, "Data model": names of labels; those that begin with two underscores are its own. */
const PROMETHEUS_LABEL: TextForm = {
  pattern: /^(?!__)[A-Za-z_][A-Za-z0-9_]*$/,
  maxLength: TELEMETRY_LIMITS.prometheusLabelLength.value,
  words: 'the name of a label of Prometheus',
};
const KUBERNETES_LABEL_VALUE: TextForm = {
  pattern: /^([A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?)?$/,
  maxLength: 63,
  words: 'the value of a Kubernetes label',
};
/** Kubernetes documentation, "Labels and Selectors", "Syntax and character set": a name, and a DNS subdomain before a slash. */
const KUBERNETES_LABEL_KEY =
  /^(?:(?=[^/]{1,253}\/)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*\/)?(?=.{1,63}$)[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?$/;
const GOOGLE_CHANNEL: TextForm = {
  pattern: /^projects\/[a-z0-9:.-]+\/notificationChannels\/\d+$/,
  maxLength: TELEMETRY_LIMITS.googleChannelLength.value,
  words: 'the name of a notification channel, projects/<project>/notificationChannels/<number>',
};
const GOOGLE_CHANNEL_FIX =
  'as gcloud beta monitoring channels list shows it; the number is given by Google, and is no display name';
const SNS_TOPIC: TextForm = {
  pattern: /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[A-Za-z0-9_-]{1,256}$/,
  maxLength: TELEMETRY_LIMITS.snsTopicArnLength.value,
  words: 'the ARN of a standard SNS topic',
};
const SNS_TOPIC_FIX = 'arn:aws:sns:<region>:<account>:<name of up to 256>; alarms cannot tell FIFO topics';

function checkRuleLabel(problems: Problems, prop: string, label: string): boolean {
  if (!KUBERNETES_LABEL_KEY.test(label)) {
    problems.add(
      `${prop} key must be that of a Kubernetes label, got ${describeValue(label)}`,
      'up to 63 letters, digits, hyphens, underscores and dots, after a domain and a slash if need be',
    );
    return false;
  }
  if (!reservedKeys('kubernetes').includes(label)) return true;
  problems.add(`${prop} key must not be one that Roadbed writes, got ${describeValue(label)}`, 'leave it out');
  return false;
}

function problemsOf(maker: string, props: object, names: Readonly<Record<string, true>>): Problems {
  const problems = new Problems(`Telemetry.${maker}`);
  if (!checkObject(problems, 'props', props)) throw problems.toError(VERDICT);
  checkKnownProps(problems, '', props as Record<string, unknown>, names);
  return problems;
}

/** Labels that an operator finds its objects by. */
function checkSelectedLabels(problems: Problems, prop: string, labels: Readonly<Record<string, string>>): void {
  if (!checkObject(problems, prop, labels)) return;
  for (const [label, value] of Object.entries(labels)) {
    if (checkRuleLabel(problems, prop, label)) {
      checkText(problems, `${prop}.${label}`, value, KUBERNETES_LABEL_VALUE);
    }
  }
}

/** Where notifications go; undefined where nobody says. */
function targets(
  problems: Problems,
  prop: string,
  given: readonly string[] | undefined,
  form: TextForm,
  most: number,
  fix: string,
): readonly string[] | undefined {
  if (given === undefined) return undefined;
  if (!checkList(problems, prop, given)) return [];
  if (given.length > most) problems.add(`${prop} must hold at most ${most}, got ${given.length}`);
  given.forEach((each, index) => checkText(problems, `${prop}[${index}]`, each, form, fix));
  return [...given];
}
