/** Where Datadog is. */
export interface DatadogTelemetryProps {
  /**
   * The site of the organisation: `datadoghq.com`, `datadoghq.eu`, `us3.datadoghq.com`, `us5.datadoghq.com`, `ap1.datadoghq.com`, `ap2.datadoghq.com` or `ddog-gov.com`.
   * @default datadoghq.com
   */
  readonly site?: string;
}

/** How rules reach Prometheus. */
export enum PrometheusRuleDelivery {
  /** As `PrometheusRule` objects of the Prometheus operator; the cluster must have `prometheusrules.monitoring.coreos.com/v1`. */
  OPERATOR = 'operator',
  /** As plain rules files beside the Terraform, for whoever configures Prometheus. */
  RULES_FILE = 'rules-file',
}

/** How Prometheus is run. */
export interface PrometheusTelemetryProps {
  /**
   * How rules get there.
   * @default PrometheusRuleDelivery.OPERATOR
   */
  readonly delivery?: PrometheusRuleDelivery;
  /**
   * Labels by which the operator's Prometheus selects rules, such as `release: kube-prometheus-stack`.
   * @default - none beside Roadbed's own
   */
  readonly ruleLabels?: Record<string, string>;
  /**
   * Labels by which the operator's Prometheus selects what it collects from, such as `release: kube-prometheus-stack`.
   * @default - the same as `ruleLabels`
   */
  readonly monitorLabels?: Record<string, string>;
  /**
   * The namespace that dashboards for Grafana are put in, as ConfigMaps labelled `grafana_dashboard`.
   * @default - no dashboards
   */
  readonly grafanaNamespace?: string;
  /**
   * Address of Grafana, for the links in alerts: an https URL without query and fragment.
   * @default - alerts link no dashboard
   */
  readonly grafanaUrl?: string;
  /**
   * The label by which a Prometheus of several environments tells them apart, such as `deployment_environment_name`: queries of
   * `Signal.openTelemetryHttp()` and `Signal.istio()` then ask for the name of the environment in it. OpenTelemetry puts resource
   * attributes into `target_info`, so it must be promoted to a label of every series, or scraped as one.
   * @default - none: each environment has a Prometheus of its own
   */
  readonly environmentLabel?: string;
}

/** Whom Google Cloud Monitoring tells. */
export interface GoogleCloudMonitoringTelemetryProps {
  /**
   * Names of the notification channels that page, in production alone: `projects/<project>/notificationChannels/<id>`, at most 16.
   * @default - none: as the first backend it is refused for a set that pages
   */
  readonly pageChannels?: string[];
  /**
   * Names of the notification channels that take tickets, at most 16. Outside production they are told of everything, and
   * `pageChannels` of nothing.
   * @default - none: as the first backend it is refused, for every set has tickets
   */
  readonly ticketChannels?: string[];
}

/** Whom CloudWatch tells. */
export interface CloudWatchTelemetryProps {
  /**
   * ARNs of the SNS topics that page, in production alone, at most 5.
   * @default - none: as the first backend it is refused for a set that pages
   */
  readonly pageTopics?: string[];
  /**
   * ARNs of the SNS topics that take tickets, at most 5. Outside production they are told of everything, and `pageTopics` of
   * nothing.
   * @default - none: as the first backend it is refused, for every set has tickets
   */
  readonly ticketTopics?: string[];
}
