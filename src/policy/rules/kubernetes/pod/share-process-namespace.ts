import { RuleSeverity } from '../../../rule/rule-severity';
import { definePodRule } from '../object-rule';

export const shareProcessNamespace = definePodRule(
  {
    id: 'kubernetes-pod-share-process-namespace',
    title: 'Containers of a pod do not see the processes of each other',
    severity: RuleSeverity.WARNING,
    rationale: 'In one process namespace a sidecar reads the memory, the variables and the files of the application.',
    remediation: 'Leave share_process_namespace out.',
    example: 'spec {\n  share_process_namespace = false\n}',
    controls: { nist80053: ['sc-39'] },
    source: 'https://kubernetes.io/docs/tasks/configure-pod-container/share-process-namespace/',
  },
  ({ spec }) => spec.mustNotBeTrue('share_process_namespace'),
);
