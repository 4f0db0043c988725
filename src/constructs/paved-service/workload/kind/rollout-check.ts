import { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { kubernetesBinding } from '../../bindings';
import { PavedServiceSpec } from '../../spec';

/**
 * The Deployment controller writes this reason when every replica is of the newest revision and available, keeps it while the
 * autoscaler adds or removes replicas, and takes it away only for the next rollout (kubernetes/kubernetes,
 * pkg/controller/deployment/progress.go).
 */
const COMPLETE = 'NewReplicaSetAvailable';

/**
 * Terraform takes an update that failed for done: the next plan would show no change and be green. This reads the Deployment
 * again. While a change to it, or to what it needs, is pending, the reading waits for the apply: what mends a rollout can be
 * applied, and nothing is read at the first apply before there is something to read.
 */
export function createRolloutCheck(scope: Construct, spec: PavedServiceSpec, deployment: ITerraformDependable): void {
  const { DataKubernetesResource } = kubernetesBinding('data-kubernetes-resource');
  new DataKubernetesResource(scope, 'Rollout', {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: spec.name, namespace: spec.namespace },
    dependsOn: [deployment],
    lifecycle: {
      postcondition: [
        {
          condition: `\${anytrue([for each in try(self.object.status.conditions, []) : each.type == "Progressing" && each.reason == "${COMPLETE}"])}`,
          errorMessage:
            `The last rollout of ${spec.name} in ${spec.environment} is not complete: some of its replicas are not of the newest revision, or not available. ` +
            `See: kubectl -n ${spec.namespace} rollout status deployment/${spec.name}. ` +
            'Mend it by a change of the service (back to the former image, say), which Terraform applies as ever; a plan without one stays red until the rollout has completed.',
        },
      ],
    },
  });
}
