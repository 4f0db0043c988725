import { RuleSeverity } from '../../../rule/rule-severity';
import { definePodRule } from '../object-rule';

export const nodeName = definePodRule(
  {
    id: 'kubernetes-pod-node-name',
    title: 'Pods are placed by the scheduler',
    severity: RuleSeverity.WARNING,
    rationale: 'A pod that names its node goes past taints, room and spreading, and stays down when that node goes.',
    remediation: 'Leave node_name out; use affinity or a node selector.',
    example: 'spec {\n  node_selector = { "kubernetes.io/arch" = "arm64" }\n}',
    controls: { nist80053: ['cp-10'] },
    source: 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#nodename',
  },
  ({ spec }) => spec.mustBeAbsent('node_name'),
);
