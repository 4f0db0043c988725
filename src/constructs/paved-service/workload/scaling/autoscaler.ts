import type {
  HorizontalPodAutoscalerV2SpecBehavior,
  HorizontalPodAutoscalerV2SpecMetric,
} from '@cdktf/provider-kubernetes/lib/horizontal-pod-autoscaler-v2';
import { Construct } from 'constructs';
import { kubernetesBinding } from '../../bindings';
import { objectMetadata } from '../../metadata';
import { PavedServiceSpec } from '../../spec';
import { ScalingSpec } from '../workload-spec';
import { scaleDownRule, scaleUpRule, ScalingRule } from './behavior';
import { MetricTarget, RequestedMetric } from './requested-scaling';

/** Creates the autoscaler of a service that scales by CPU, memory and metrics. */
export function createAutoscaler(scope: Construct, spec: PavedServiceSpec, scaling: ScalingSpec): void {
  const { HorizontalPodAutoscalerV2 } = kubernetesBinding('horizontal-pod-autoscaler-v2');
  new HorizontalPodAutoscalerV2(scope, 'Autoscaler', {
    metadata: objectMetadata(spec),
    spec: {
      minReplicas: scaling.min,
      maxReplicas: scaling.max,
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: spec.name },
      metric: [
        ...resourceMetric('cpu', scaling.cpuTarget),
        ...resourceMetric('memory', scaling.memoryTarget),
        ...scaling.metrics.map(metricBlock),
      ],
      behavior: behavior(scaling),
    },
  });
}

function resourceMetric(name: string, averageUtilization: number | undefined): HorizontalPodAutoscalerV2SpecMetric[] {
  if (averageUtilization === undefined) return [];
  return [{ type: 'Resource', resource: { name, target: { type: 'Utilization', averageUtilization } } }];
}

function metricBlock(metric: RequestedMetric): HorizontalPodAutoscalerV2SpecMetric {
  const { name } = metric;
  const target = targetBlock(metric.target);
  if (metric.kind === 'pods') return { type: 'Pods', pods: { metric: { name }, target } };
  if (metric.kind === 'object') {
    return { type: 'Object', object: { describedObject: metric.object, metric: { name }, target } };
  }
  const matchLabels = { ...metric.labels };
  const selector = Object.keys(matchLabels).length === 0 ? undefined : [{ matchLabels }];
  return { type: 'External', external: { metric: { name, selector }, target } };
}

function targetBlock({ type, quantity }: MetricTarget): { type: string; value?: string; averageValue?: string } {
  return type === 'Value' ? { type, value: quantity } : { type, averageValue: quantity };
}

function behavior({ scaleDown }: ScalingSpec): HorizontalPodAutoscalerV2SpecBehavior {
  return { scaleUp: [ruleBlock(scaleUpRule())], scaleDown: [ruleBlock(scaleDownRule(scaleDown))] };
}

function ruleBlock({
  policies,
  ...rule
}: ScalingRule): Omit<ScalingRule, 'policies'> & { policy: ScalingRule['policies'] } {
  return { ...rule, policy: policies };
}
