import { Limit, limit } from '../../core/validation';

/** Every limit of objectives and their backends, in one place; docs/slo-limits.md lists them. */
export const LIMITS = {
  sloNameLength: limit(
    30,
    'characters of the name of an objective',
    'Roadbed: names of alerts are made of it, and PagerDuty shows about 60',
  ),
  lowestTarget: limit(
    50,
    'percent of a target, at least',
    'Roadbed: below, more is bad than good, and no default row can fire',
  ),
  targetDecimals: limit(5, 'decimals of a target', 'Roadbed: 99.99999 allows a quarter of a second in 30 days'),
  shortestLatencySeconds: limit(
    0.001,
    'seconds of a latency or an age, at least',
    'Roadbed: histograms are made of milliseconds',
  ),
  longestLatencySeconds: limit(
    3600,
    'seconds of a latency',
    'Envoy, source/common/stats/histogram_impl.cc, ConstSupportedBuckets: the last one is 3600000 ms',
  ),
  oldestFreshSeconds: limit(2_592_000, 'seconds of an age', 'Roadbed: 30 days, the longest window all backends know'),
  sentenceLength: limit(
    300,
    'characters of a description, a reason or a sentence of the error-budget policy',
    'Roadbed: it stands on one line of an alert',
  ),
  fewestCompositeParts: limit(2, 'objectives of a composite, at least', 'Roadbed: one part is no composite'),
  compositeParts: limit(
    10,
    'objectives of a composite',
    'Roadbed: a journey of more steps is several; CloudWatch takes fewer (metrics of an alarm), Google Cloud Monitoring none',
  ),
  events: limit(1_000_000, 'events that rows wait for, or bad events an hour', 'Roadbed: traffic above is not low'),
  shortestAbsenceMinutes: limit(
    5,
    'minutes without data, at least',
    'Roadbed: the window that the current burn rate is taken from',
  ),
  longestAbsenceMinutes: limit(
    1440,
    'minutes without data',
    'CloudWatch user guide, "CloudWatch service quotas", alarm evaluation period: one day',
  ),
  shortestLongWindowMinutes: limit(
    10,
    'minutes of the long window of a row, at least',
    'Roadbed: rules and alarms are evaluated once a minute, and fewer than ten say little',
  ),
  shortestShortWindowMinutes: limit(
    1,
    'minutes of the short window of a row, at least',
    'Roadbed: rules and alarms are evaluated once a minute',
  ),
  budgetAlerts: limit(
    5,
    'budget alerts of an objective, and thresholds of an error-budget policy',
    'Roadbed: nobody acts on more',
  ),
  leastBudgetAlert: limit(0.01, 'percent of a budget alert, at least', 'Roadbed: alerts say two decimals of it'),
  budgetAlertDecimals: limit(2, 'decimals of a budget alert', 'Roadbed: nobody acts on a finer share'),
  rows: limit(10, 'burn-rate rows of an objective', 'Roadbed: nobody reads more'),
  objectives: limit(20, 'objectives of a set', 'Roadbed: a service with more has several services in it'),
  rowNameLength: limit(20, 'characters of the name of a row', 'Roadbed: names of alerts are made of it'),
  openSloBytes: limit(1_000_000, 'bytes of an OpenSLO file', 'Roadbed: twenty objectives with the longest of queries'),
  exclusionsOnce: limit(
    100,
    'exclusions of an objective that take place once',
    'Datadog documentation, "Service Level Objectives", "SLO status corrections": one-time, within 90 days',
  ),
  exclusionsDaily: limit(
    2,
    'exclusions of an objective that come every day',
    'Datadog documentation, "Service Level Objectives", "SLO status corrections": daily recurring',
  ),
  exclusionsWeekly: limit(
    3,
    'exclusions of an objective that come every week',
    'Datadog documentation, "Service Level Objectives", "SLO status corrections": weekly recurring',
  ),
  exclusionsMonthly: limit(
    5,
    'exclusions of an objective that come every month',
    'Datadog documentation, "Service Level Objectives", "SLO status corrections": monthly recurring',
  ),
  latestMonthlyExclusionDay: limit(
    28,
    'the day of the month on which an exclusion that comes every month may begin, at most',
    'Roadbed: RFC 5545, 3.3.10, by which Datadog recurs, passes over dates that are not there, such as the 30th of February',
  ),
  earliestExclusionYear: limit(
    2000,
    'the year in which an exclusion begins, at least',
    'Roadbed: nothing was measured before',
  ),
  latestExclusionYear: limit(2100, 'the year in which an exclusion begins, at most', 'Roadbed: nobody plans further'),
  shortestExclusionSeconds: limit(60, 'seconds of an exclusion, at least', 'Roadbed: objectives speak of minutes'),
  longestExclusionSeconds: limit(604_800, 'seconds of an exclusion', 'Roadbed: what lasts for weeks is no exception'),
  // Signals.
  queryLength: limit(10_000, 'characters of a query in the words of a backend', 'Roadbed: nobody reads a longer one'),
  matcherLength: limit(
    1000,
    'characters of the value of a matcher',
    'Roadbed: twice what names of jobs and hosts come to',
  ),
  datadogOperationLength: limit(
    150,
    'characters of an operation of Datadog APM',
    'Datadog documentation, "Custom Metrics", naming: metrics of up to 200 characters, as trace.<operation>.hits is one',
  ),
  loadBalancerLength: limit(
    60,
    'characters of the end of the ARN of a load balancer',
    'Elastic Load Balancing API, CreateLoadBalancer: a name of up to 32; app/ and 16 digits stand about it',
  ),
  targetGroupLength: limit(
    70,
    'characters of the end of the ARN of a target group',
    'Elastic Load Balancing API, CreateTargetGroup: a name of up to 32; targetgroup/ and 16 digits stand about it',
  ),
  cloudRunNameLength: limit(
    49,
    'characters of the name of a service or location of Cloud Run',
    'Google Cloud documentation, "Deploying container images to Cloud Run": names of 49 characters or less',
  ),
  // Datadog.
  datadogTargetDecimals: limit(
    3,
    'decimals of a target in Datadog',
    'Datadog documentation, "Service Level Objectives", metric-based SLOs: up to three; it names no other number for time slices',
  ),
  datadogMonitorTargetDecimals: limit(
    2,
    'decimals of a target of monitors in Datadog over 7 or 30 days',
    'Datadog documentation, "Service Level Objectives", monitor-based SLOs: up to two; three over 90 days',
  ),
  datadogMonitorsOfSlo: limit(
    20,
    'monitors of an SLO of Datadog',
    'Datadog documentation, "Monitor-based SLOs", "Define the source (SLI)"',
  ),
  datadogLongestWindowHours: limit(
    48,
    'hours of the long window of a burn-rate alert in Datadog',
    'Datadog documentation, "Burn Rate Alerts", "Monitor creation": 1 hour <= long window <= 48 hours',
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
    'Google Cloud documentation, "Cloud Monitoring quotas and limits", limits for alerting: 23 hours 30 minutes, alignment and duration together',
  ),
  googleFilterLength: limit(
    2048,
    'characters of a filter in an alert policy',
    'Cloud Monitoring API, MetricThreshold and MetricAbsence: filter of at most 2048 Unicode characters',
  ),
  googleLinkLength: limit(
    2083,
    'characters of a link in the documentation of an alert policy',
    'Cloud Monitoring API, AlertPolicy.Documentation.Link, url; hashicorp/google 6.50.0, documentation.links.url',
  ),
  // CloudWatch.
  cloudWatchLongestPeriodMinutes: limit(
    1440,
    'minutes of a point that an alarm of CloudWatch watches, or of all its points of a minute',
    'CloudWatch user guide, "CloudWatch service quotas", period and alarm evaluation period; API, PutMetricAlarm: one day for periods below one hour',
  ),
  cloudWatchAlarmMetrics: limit(
    10,
    'metrics of an alarm of metric math',
    'CloudWatch user guide, "Limits" of alarms, "Limits that apply to alarms based on metric math expressions"; API, MetricDataQuery',
  ),
  cloudWatchNameLength: limit(
    255,
    'characters of a namespace, the name of a metric or of a dimension',
    'CloudWatch API, Metric and Dimension: Namespace, MetricName, Name',
  ),
  cloudWatchDimensions: limit(30, 'dimensions of a metric', 'CloudWatch API, Metric: Dimensions'),
  cloudWatchDimensionValueLength: limit(
    1024,
    'characters of the value of a dimension',
    'CloudWatch API, Dimension: Value',
  ),
  cloudWatchDescriptionBytes: limit(
    1024,
    'bytes of the description of an alarm',
    'CloudWatch API, PutMetricAlarm and PutCompositeAlarm: 1024 characters, which hashicorp/aws counts as bytes',
  ),
} as const satisfies Record<string, Limit>;
