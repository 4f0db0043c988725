import { RuleSeverity } from '../../../rule/rule-severity';
import { definePodRule } from '../object-rule';

/** Of these the kubelet evicts none before every other pod (Kubernetes, "Pod Priority and Preemption"). */
const SYSTEM = ['system-cluster-critical', 'system-node-critical'];
const OWN_NAMESPACE = 'kube-system';

export const systemPriority = definePodRule(
  {
    id: 'kubernetes-pod-system-priority',
    title: 'Only the system itself has the priority of the system',
    severity: RuleSeverity.WARNING,
    rationale: 'Such a pod pushes out what the cluster needs to work: DNS, the network, the storage drivers.',
    remediation: 'Use a priority class of your own, or none.',
    example: 'spec {\n  priority_class_name = "critical-services"\n}',
    controls: { nist80053: ['sc-6'] },
    source: 'https://kubernetes.io/docs/tasks/administer-cluster/guaranteed-scheduling-critical-addon-pods/',
  },
  ({ object, spec }) =>
    object.block.value('metadata.namespace').text === OWN_NAMESPACE
      ? []
      : spec.mustNotBeOneOf('priority_class_name', SYSTEM),
);
