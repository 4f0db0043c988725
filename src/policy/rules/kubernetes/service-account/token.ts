import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';

export const token = defineObjectRule(
  ['ServiceAccount'],
  {
    id: 'kubernetes-service-account-token',
    title: 'Service accounts give no token to pods that have not asked',
    severity: RuleSeverity.WARNING,
    rationale: 'A pod that says nothing would get a token of the Kubernetes API with all that its account may do.',
    remediation: 'Set automount_service_account_token to false, and true in the pods that call the Kubernetes API.',
    example: 'automount_service_account_token = false',
    controls: { nist80053: ['ac-6'], cisKubernetes: ['5.1.6'], cisEks: ['4.1.6'], cisGke: ['4.1.5'] },
    source: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/',
  },
  ({ block }) => block._must('automount_service_account_token', ({ bool }) => bool === false, 'be false'),
);
