import { Construct } from 'constructs';
import { physicalName, shortHash } from '../../../../core/naming';
import { kubernetesBinding } from '../../bindings';
import { objectMetadata } from '../../metadata';
import { PavedServiceSpec } from '../../spec';
import { Pods } from '../pod-template';
import { KindSpec } from '../workload-spec';
import { runSpec } from './run-spec';

/** Beside the job's own deadline: for its pod to be scheduled and its image to be pulled before the clock of Terraform runs out. */
const SLACK_MINUTES = 5;

/**
 * Creates what runs once. A Job cannot be changed, so another content is another Job; the old one goes first, for it may still
 * run. It is not cleared away by Kubernetes when it is done: Terraform would miss it, and run it again.
 */
export function createJob(
  scope: Construct,
  spec: PavedServiceSpec,
  kind: Extract<KindSpec, { name: 'job' }>,
  { template, needs }: Pods,
): void {
  const { JobV1 } = kubernetesBinding('job-v1');
  const name = physicalName('kubernetes_job_v1', spec.name, shortHash(JSON.stringify(contentOf(spec, kind))));
  const timeout = `${Math.ceil(kind.deadlineSeconds / 60) + SLACK_MINUTES}m`;
  new JobV1(scope, 'Resource', {
    dependsOn: needs,
    metadata: { ...objectMetadata(spec, name), annotations: { ...spec.annotations } },
    spec: runSpec(kind, template),
    waitForCompletion: true,
    timeouts: { create: timeout, update: timeout },
    // The name decides what another run is; a label that changes in the pods must not be one. A replacement takes the new spec.
    lifecycle: { ignoreChanges: ['spec'] },
  });
}

/** What makes a run another run: not its labels, nor what a version of this construct calls things. */
function contentOf(spec: PavedServiceSpec, kind: KindSpec): unknown {
  const { container, initContainers, scratch, files, user, priorityClass, gracePeriodSeconds, dependencies } = spec;
  const { secrets } = dependencies;
  return { kind, container, initContainers, scratch, files, user, priorityClass, gracePeriodSeconds, secrets };
}
