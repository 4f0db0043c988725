/** A target of an autoscaler: an average over the replicas, or a value of the whole. */
export interface MetricTarget {
  readonly type: 'AverageValue' | 'Value';
  /** A Kubernetes quantity. */
  readonly quantity: string;
}

/** A metric of the cluster's metrics API that replicas are counted by. */
export type RequestedMetric =
  | { readonly kind: 'pods'; readonly name: string; readonly target: MetricTarget }
  | {
      readonly kind: 'object';
      readonly name: string;
      readonly object: { readonly apiVersion: string; readonly kind: string; readonly name: string };
      readonly target: MetricTarget;
    }
  | {
      readonly kind: 'external';
      readonly name: string;
      readonly labels: Readonly<Record<string, string>>;
      readonly target: MetricTarget;
    };

/** An event that KEDA counts replicas by. */
export type RequestedTrigger =
  | { readonly kind: 'queue'; readonly queue: string; readonly messagesPerReplica: number }
  | {
      readonly kind: 'schedule';
      readonly start: string;
      readonly end: string;
      readonly timeZone: string;
      readonly replicas: number;
    };
