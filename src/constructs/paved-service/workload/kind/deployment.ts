import { Construct } from 'constructs';
import { kubernetesBinding } from '../../bindings';
import { objectMetadata, selectorOf } from '../../metadata';
import { PavedServiceSpec } from '../../spec';
import { Pods } from '../pod-template';
import { createRolloutCheck } from './rollout-check';

/** Creates what runs all the time. */
export function createDeployment(scope: Construct, spec: PavedServiceSpec, { template, needs }: Pods): void {
  const { rollout, scaling } = spec;
  const { DeploymentV1 } = kubernetesBinding('deployment-v1');
  const timeout = `${rollout.timeoutMinutes}m`;
  const deployment = new DeploymentV1(scope, 'Resource', {
    dependsOn: needs,
    metadata: { ...objectMetadata(spec), annotations: { ...spec.annotations } },
    spec: {
      replicas: `${scaling?.min ?? 1}`,
      selector: { matchLabels: selectorOf(spec) },
      minReadySeconds: rollout.minReadySeconds,
      progressDeadlineSeconds: rollout.progressDeadlineSeconds,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: '0' } },
      template,
    },
    waitForRollout: true,
    // Longer than the deadline of the rollout itself, so that Kubernetes says what failed before Terraform gives up.
    timeouts: { create: timeout, update: timeout },
    // The autoscaler decides after creation; Terraform must not set the count back at every apply.
    lifecycle: { ignoreChanges: ['spec[0].replicas'] },
  });
  if (rollout.isChecked) createRolloutCheck(scope, spec, deployment);
}
