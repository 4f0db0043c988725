/** Events in PromQL. `$window` stands for the range, such as `5m`, and must stand in each query. */
export interface PrometheusQueries {
  /**
   * Events that were not good, as a rate: `sum(rate(jobs_total{state="failed"}[$window]))`.
   * @default - `value` is given
   */
  readonly bad?: string;
  /**
   * All events, as a rate.
   * @default - `value` is given
   */
  readonly total?: string;
  /**
   * The value that slices of time are judged by, without a range: `max(queue_oldest_message_age_seconds)`.
   * @default - `bad` and `total` are given
   */
  readonly value?: string;
}

/** Events as Datadog metric queries. */
export interface DatadogQueries {
  /**
   * Good events: `sum:jobs.done{env:prod}.as_count()`.
   * @default - `value` is given
   */
  readonly good?: string;
  /**
   * All events.
   * @default - `value` is given
   */
  readonly total?: string;
  /**
   * The value that slices of time are judged by: `max:queue.oldest_message_age{env:prod}`.
   * @default - `good` and `total` are given
   */
  readonly value?: string;
}

/** Events as Cloud Monitoring filters of time series. */
export interface GoogleCloudFilters {
  /**
   * Good events: `metric.type="run.googleapis.com/request_count" resource.type="cloud_run_revision" metric.labels.response_code_class="2xx"`.
   * @default - `value` is given
   */
  readonly good?: string;
  /**
   * All events.
   * @default - `value` is given
   */
  readonly total?: string;
  /**
   * The value that slices of time are judged by.
   * @default - `good` and `total` are given
   */
  readonly value?: string;
}

/** A metric of CloudWatch. */
export interface CloudWatchMetric {
  /** Its namespace, such as `AWS/SQS`. */
  readonly namespace: string;
  /** Its name, such as `ApproximateAgeOfOldestMessage`. */
  readonly metricName: string;
  /**
   * Its dimensions, at most 30.
   * @default - none
   */
  readonly dimensions?: Record<string, string>;
  /**
   * The statistic, such as `Sum`, `Maximum` or `p99`.
   * @default Sum
   */
  readonly statistic?: string;
}

/** Events as CloudWatch metrics. */
export interface CloudWatchMetrics {
  /**
   * Events that were not good.
   * @default - `value` is given
   */
  readonly bad?: CloudWatchMetric;
  /**
   * All events.
   * @default - `value` is given
   */
  readonly total?: CloudWatchMetric;
  /**
   * The value that slices of time are judged by.
   * @default - `bad` and `total` are given
   */
  readonly value?: CloudWatchMetric;
}

/** What is counted or measured, in the words of each backend that the platform has. */
export interface SignalQueries {
  /**
   * For Prometheus.
   * @default - this backend cannot be asked
   */
  readonly prometheus?: PrometheusQueries;
  /**
   * For Datadog.
   * @default - this backend cannot be asked
   */
  readonly datadog?: DatadogQueries;
  /**
   * For Google Cloud Monitoring.
   * @default - this backend cannot be asked
   */
  readonly googleCloud?: GoogleCloudFilters;
  /**
   * For CloudWatch.
   * @default - this backend cannot be asked
   */
  readonly cloudWatch?: CloudWatchMetrics;
}
