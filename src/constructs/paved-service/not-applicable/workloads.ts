import { isRecord, JsonObject, recordOf } from '../../../core/terraform';
import { NotApplicableDecision } from '../../../core/versions';

/** The workload that replicas are made of. checkov 3.3 asks the same of nothing that runs to its end. */
const DEPLOYMENT = { resource: 'Resource', types: ['kubernetes_deployment_v1'] };

/** What is asked of what runs, and a service does not have. */
export const ABOUT_WORKLOADS: readonly NotApplicableDecision[] = [
  {
    ...DEPLOYMENT,
    check: 'CKV_K8S_11',
    reason:
      'a CPU limit throttles a container while the node has CPU to spare, and latency suffers first; the CPU request already guarantees each neighbour its share (docs/paved-service.md)',
  },
  {
    ...DEPLOYMENT,
    check: 'CKV_K8S_8',
    when: (deployment) => lacksProbe(deployment, 'liveness_probe'),
    reason:
      'a liveness probe that fails under load restarts what is merely busy, and so turns slowness into an outage; readiness takes a replica out of traffic, and a process that is stuck for good is for its owner to declare (docs/paved-service.md)',
  },
  {
    ...DEPLOYMENT,
    check: 'CKV_K8S_9',
    when: (deployment) => lacksProbe(deployment, 'readiness_probe'),
    reason:
      'readiness says whether requests may be sent to a replica, and nobody sends any to a worker: it has no port, and takes its next message when it can (docs/paved-service.md)',
  },
  {
    check: 'kubernetes-job-time-to-live',
    resource: 'Resource',
    reason:
      'Kubernetes would clear the finished job away, Terraform would miss it and run it again at the next apply; Terraform removes it itself, when the job changes or leaves the code (docs/paved-service.md)',
  },
  {
    check: 'kubernetes-job-time-to-live',
    resource: 'Bootstrap',
    reason:
      'Terraform would find a job that was cleared away gone and run it again at every apply; there is one for each database, and it is done in seconds (docs/paved-service.md)',
  },
  {
    check: 'kubernetes-network-metadata-service',
    resource: 'MetadataServer',
    reason:
      "on GKE with Workload Identity this address is that of GKE's metadata server, which gives a pod its own identity and hides that of the node; a service without it has no identity",
  },
];

/** Of the container of the service itself, which stands before its sidecars. */
function lacksProbe({ spec }: JsonObject, probe: string): boolean {
  const { container } = recordOf(recordOf(recordOf(spec).template).spec);
  const [first] = Array.isArray(container) ? (container as readonly unknown[]) : [];
  return isRecord(first) && first[probe] === undefined;
}
