import { RuleSeverity } from '../../../rule/rule-severity';
import { definePodRule } from '../object-rule';

export const serviceAccountToken = definePodRule(
  {
    id: 'kubernetes-pod-service-account-token',
    title: 'Pods get no token of the Kubernetes API unless they ask for it',
    severity: RuleSeverity.WARNING,
    rationale:
      'Most applications never call the Kubernetes API; a token in every pod is found by whoever gets into one.',
    remediation:
      'Set automount_service_account_token to false; true only where the pod calls the Kubernetes API. Absent means true.',
    example: 'spec {\n  automount_service_account_token = false\n}',
    controls: { nist80053: ['ac-6'], cisKubernetes: ['5.1.6'], cisEks: ['4.1.6'], cisGke: ['4.1.5'] },
    source: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/',
  },
  ({ spec }) =>
    spec._must('automount_service_account_token', ({ bool }) => bool !== undefined, 'be stated, false for most'),
);
