import { Construct } from 'constructs';
import { kubernetesBinding } from '../bindings';
import { objectMetadata, selectorOf } from '../metadata';
import { PavedServiceSpec } from '../spec';

/** Creates what keeps the right number of replicas running: the autoscaler and the disruption budget. */
export function createAvailability(scope: Construct, spec: PavedServiceSpec): void {
  const { HorizontalPodAutoscalerV2 } = kubernetesBinding('horizontal-pod-autoscaler-v2');
  new HorizontalPodAutoscalerV2(scope, 'Autoscaler', {
    metadata: objectMetadata(spec),
    spec: {
      minReplicas: spec.scaling.min,
      maxReplicas: spec.scaling.max,
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: spec.name },
      metric: [
        {
          type: 'Resource',
          resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: spec.scaling.cpuTarget } },
        },
      ],
    },
  });

  if (spec.maxDisruption === undefined) return;
  const { PodDisruptionBudgetV1 } = kubernetesBinding('pod-disruption-budget-v1');
  new PodDisruptionBudgetV1(scope, 'DisruptionBudget', {
    metadata: objectMetadata(spec),
    spec: { maxUnavailable: spec.maxDisruption, selector: { matchLabels: selectorOf(spec) } },
  });
}
