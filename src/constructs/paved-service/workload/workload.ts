import { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { kubernetesBinding } from '../bindings';
import { Variable } from '../dependencies/connection';
import { objectMetadata, selectorOf } from '../metadata';
import { PavedServiceSpec } from '../spec';
import { createConfigMaps } from './config-maps';
import { PORT_NAME } from './containers/container-blocks';
import { createCronJob } from './kind/cron-job';
import { createDeployment } from './kind/deployment';
import { createJob } from './kind/job';
import { Pods, podTemplate } from './pod-template';

/** What a workload needs of the parts that were made before it. */
export interface WorkloadParts {
  readonly serviceAccount: string;
  /** Environment variables with values that are known after apply. */
  readonly variables: readonly Variable[];
  readonly needs: ITerraformDependable[];
}

/**
 * Creates what runs: the configuration, the pods in the way of the service's kind, and the address of a web service; the pods
 * after all that they need.
 */
export function createWorkload(
  scope: Construct,
  spec: PavedServiceSpec,
  { serviceAccount, variables, needs }: WorkloadParts,
): void {
  const { kind } = spec;
  const context = { scope, serviceAccount, configMaps: createConfigMaps(scope, spec), variables };
  const pods: Pods = { template: podTemplate(spec, context), needs };
  if (kind.name === 'job') createJob(scope, spec, kind, pods);
  else if (kind.name === 'cron-job') createCronJob(scope, spec, kind, pods);
  else createDeployment(scope, spec, pods);
  if (kind.name === 'web') createService(scope, spec);
}

function createService(scope: Construct, spec: PavedServiceSpec): void {
  const { ServiceV1 } = kubernetesBinding('service-v1');
  new ServiceV1(scope, 'Service', {
    metadata: objectMetadata(spec),
    spec: {
      type: 'ClusterIP',
      selector: selectorOf(spec),
      port: [{ name: PORT_NAME, port: 80, targetPort: PORT_NAME, appProtocol: 'http' }],
    },
  });
}
