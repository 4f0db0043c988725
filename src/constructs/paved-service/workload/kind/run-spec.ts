import type { DeploymentV1SpecTemplate } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import type { JobV1Spec } from '@cdktf/provider-kubernetes/lib/job-v1';

/** A run to the end: of a job, or of each run of a cron job. */
export function runSpec(
  { deadlineSeconds, retries }: { readonly deadlineSeconds: number; readonly retries: number },
  { metadata, spec }: DeploymentV1SpecTemplate,
): JobV1Spec {
  return {
    activeDeadlineSeconds: deadlineSeconds,
    backoffLimit: retries,
    // A pod that a drained or lost node took away has not failed (Kubernetes, "Jobs": pod failure policy; needs `Never`).
    podFailurePolicy: { rule: [{ action: 'Ignore', onPodCondition: [{ type: 'DisruptionTarget', status: 'True' }] }] },
    template: { metadata, spec: { ...spec, restartPolicy: 'Never' } },
  };
}
