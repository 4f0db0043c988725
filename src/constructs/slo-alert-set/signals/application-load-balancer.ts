import { CloudWatchMetric } from './signal-queries';
import { SignalSource } from './signal-source';

/** The dimensions of a load balancer: Elastic Load Balancing user guide, "CloudWatch metrics for your Application Load Balancer". */
export interface LoadBalancerDimensions {
  /** `app/<name>/<id>`. */
  readonly loadBalancer: string;
  /** `targetgroup/<name>/<id>`. */
  readonly targetGroup?: string;
}

/** Requests as an Application Load Balancer counts them. What it answers itself with 5xx failed as well. */
export function applicationLoadBalancer({ loadBalancer, targetGroup }: LoadBalancerDimensions): SignalSource {
  const whole = { LoadBalancer: loadBalancer };
  const target = targetGroup === undefined ? whole : { ...whole, TargetGroup: targetGroup };
  const metric = (metricName: string, dimensions: Record<string, string>, statistic = 'Sum'): CloudWatchMetric => ({
    namespace: 'AWS/ApplicationELB',
    metricName,
    dimensions,
    statistic,
  });
  const total = [metric('RequestCount', target)];
  return {
    title: 'AWS Application Load Balancer',
    availability: () => ({
      cloudWatch: {
        // The balancer's own failures have no target group.
        bad: [
          metric('HTTPCode_Target_5XX_Count', target),
          ...(targetGroup === undefined ? [metric('HTTPCode_ELB_5XX_Count', whole)] : []),
        ],
        total,
      },
    }),
    latency: (_, seconds) => ({
      // CloudWatch user guide, "Statistics definitions": the percentile rank of a range of values.
      cloudWatch: { goodPercent: metric('TargetResponseTime', target, `PR(:${seconds})`), total },
    }),
  };
}
