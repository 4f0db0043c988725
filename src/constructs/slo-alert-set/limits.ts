/** A limit, and who sets it. */
export interface Limit {
  readonly value: number;
  /** What it limits, with the unit. */
  readonly of: string;
  readonly source: string;
}

const limit = (value: number, of: string, source: string): Limit => ({ value, of, source });

/** Every limit of objectives and their backends, in one place. */
export const LIMITS = {
  sloNameLength: limit(
    30,
    'characters of the name of an objective',
    'Roadbed: names of alerts are made of it, and PagerDuty shows about 60',
  ),
  lowestTarget: limit(50, 'percent', 'Roadbed: below, more is bad than good, and no default row can fire'),
  targetDecimals: limit(5, 'decimals of a target', 'Roadbed: 99.99999 allows a quarter of a second in 30 days'),
  longestLatencySeconds: limit(3600, 'seconds', 'Envoy: the last bucket of its histograms'),
  oldestFreshSeconds: limit(2_592_000, 'seconds', 'Roadbed: 30 days, the longest common window'),
  compositeParts: limit(
    10,
    'objectives of a composite',
    'CloudWatch API, MetricDataQuery: 20 metrics or expressions in an alarm of metric math, two for each part',
  ),
  budgetAlerts: limit(5, 'budget alerts of an objective', 'Roadbed'),
  rows: limit(10, 'burn-rate rows of an objective', 'Roadbed: nobody reads more'),
  objectives: limit(20, 'objectives of a set', 'Roadbed: a service with more has several services in it'),
  rowNameLength: limit(20, 'characters of the name of a row', 'Roadbed: names of alerts are made of it'),
  exclusionsOnce: limit(
    100,
    'exclusions of an objective that take place once',
    'Datadog documentation, "SLO status corrections": within 90 days',
  ),
  exclusionsDaily: limit(
    2,
    'exclusions of an objective that come every day',
    'Datadog documentation, "SLO status corrections": daily recurring',
  ),
  exclusionsWeekly: limit(
    3,
    'exclusions of an objective that come every week',
    'Datadog documentation, "SLO status corrections": weekly recurring',
  ),
  exclusionsMonthly: limit(
    5,
    'exclusions of an objective that come every month',
    'Datadog documentation, "SLO status corrections": monthly recurring',
  ),
  datadogTargetDecimals: limit(
    3,
    'decimals of a target in Datadog',
    'Datadog documentation, "Metric-based SLOs": up to three decimal places; it names no other number for time slices',
  ),
  datadogMonitorTargetDecimals: limit(
    2,
    'decimals of a target of monitors in Datadog over 7 or 30 days',
    'Datadog documentation, "Monitor-based SLOs": two decimal places, and three over 90 days',
  ),
  datadogMonitorsOfSlo: limit(
    20,
    'monitors of an SLO of Datadog',
    'Datadog documentation, "Monitor-based SLOs": up to 20 monitors',
  ),
  datadogLongestWindowHours: limit(
    48,
    'hours of the long window of a burn-rate alert in Datadog',
    'Datadog documentation, "Burn rate alerts": 1 hour <= long window <= 48 hours',
  ),
  // Prometheus.
  prometheusRuleBytes: limit(
    1_000_000,
    'bytes of a PrometheusRule',
    'etcd documentation, "System limits": 1.5 MiB a request; the managed fields of the API server take the rest',
  ),
  // Google Cloud Monitoring.
  googleHighestTarget: limit(
    99.99,
    'percent of a target in Google Cloud Monitoring',
    'hashicorp/google 6.50.0, validateMonitoringSloGoal: goal <= 0.9999; its documentation says 0.999',
  ),
  googleLongestPeriodDays: limit(
    30,
    'days of a rolling window in Google Cloud Monitoring',
    'Cloud Monitoring API, ServiceLevelObjective: rollingPeriod of 1 to 30 days',
  ),
  googleLongestWindowMinutes: limit(
    1440,
    'minutes that a burn-rate alert of Google Cloud Monitoring looks back',
    'Google Cloud documentation, "Alerting on your burn rate", "Alerting policies and lookback periods": not more than 24 hours',
  ),
  googleLongestConditionMinutes: limit(
    1410,
    'minutes that a condition of an alert policy evaluates',
    'Google Cloud documentation, "Limits for alerting": 23 hours 30 minutes, alignment and duration together',
  ),
  googleFilterLength: limit(
    2048,
    'characters of a filter in an alert policy',
    'Cloud Monitoring API, MetricThreshold and MetricAbsence: filter of at most 2048 Unicode characters',
  ),
  googleLinkLength: limit(
    2083,
    'characters of a link in the documentation of an alert policy',
    'Cloud Monitoring API, AlertPolicy.Documentation.Link; at most 3 links',
  ),
  // CloudWatch.
  cloudWatchLongestPeriodMinutes: limit(
    1440,
    'minutes of a point that an alarm of CloudWatch watches, or of all its points of a minute',
    'CloudWatch user guide, "Periods": as long as one day; API, PutMetricAlarm: one day for periods below one hour',
  ),
  cloudWatchAlarmMetrics: limit(
    10,
    'metrics of an alarm of metric math',
    'CloudWatch user guide, "Limits that apply to alarms based on metric math expressions"; API, MetricDataQuery',
  ),
  cloudWatchDescriptionBytes: limit(
    1024,
    'bytes of the description of an alarm',
    'CloudWatch API, PutMetricAlarm and PutCompositeAlarm: 1024 characters, which hashicorp/aws counts as bytes',
  ),
} as const satisfies Record<string, Limit>;
