import { ScalingSpec } from '../workload-spec';

/** How fast replicas may come or go, as the autoscaling API (autoscaling/v2, HPAScalingRules) has it. */
export interface ScalingRule {
  readonly stabilizationWindowSeconds: number;
  readonly selectPolicy: string;
  readonly policies: { readonly type: string; readonly value: number; readonly periodSeconds: number }[];
}

/** At once, and double every 15 seconds or four at a time: Kubernetes' own rule, said aloud so that it stays. */
export function scaleUpRule(): ScalingRule {
  return {
    stabilizationWindowSeconds: 0,
    selectPolicy: 'Max',
    policies: [
      { type: 'Percent', value: 100, periodSeconds: 15 },
      { type: 'Pods', value: 4, periodSeconds: 15 },
    ],
  };
}

/** After a calm, and slowly: Kubernetes' own rule lets all of the surplus go at once, and a second wave finds nobody. */
export function scaleDownRule({ calmSeconds, percentPerMinute }: ScalingSpec['scaleDown']): ScalingRule {
  return {
    stabilizationWindowSeconds: calmSeconds,
    selectPolicy: 'Max',
    policies: [
      { type: 'Percent', value: percentPerMinute, periodSeconds: 60 },
      { type: 'Pods', value: 1, periodSeconds: 60 },
    ],
  };
}
