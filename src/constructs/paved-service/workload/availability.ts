import { Construct } from 'constructs';
import { kubernetesBinding } from '../bindings';
import { objectMetadata, selectorOf } from '../metadata';
import { PavedServiceSpec } from '../spec';
import { createAutoscaler } from './scaling/autoscaler';
import { createScaledObject } from './scaling/scaled-object';

/** Creates what keeps the right number of replicas running: one autoscaler, Kubernetes' or KEDA's, and the disruption budget. */
export function createAvailability(scope: Construct, spec: PavedServiceSpec): void {
  const { scaling } = spec;
  if (scaling !== undefined && scaling.triggers.length > 0) createScaledObject(scope, spec, scaling);
  else if (scaling !== undefined) createAutoscaler(scope, spec, scaling);

  if (spec.maxDisruption === undefined) return;
  const { PodDisruptionBudgetV1 } = kubernetesBinding('pod-disruption-budget-v1');
  new PodDisruptionBudgetV1(scope, 'DisruptionBudget', {
    metadata: objectMetadata(spec),
    spec: { maxUnavailable: spec.maxDisruption, selector: { matchLabels: selectorOf(spec) } },
  });
}
