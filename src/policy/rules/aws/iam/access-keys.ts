import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

export const accessKeys = defineRule(
  {
    id: 'aws-iam-access-keys',
    title: 'No access keys are made',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_iam_access_key'],
    rationale: 'The key lasts until somebody deletes it, and stands in the state for whoever reads that.',
    remediation: 'Give the workload a role: by Pod Identity, IRSA, OIDC or IAM Roles Anywhere.',
    example: 'resource "aws_eks_pod_identity_association" "worker" { … }',
    controls: { nist80053: ['ia-5.7'], soc2: ['CC6.1'], iso27001: ['A.5.17'], pciDss: ['8.6.2'] },
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  },
  (key) => [Finding.fail(`must be temporary credentials of a role, got an access key of ${key.value('user').shown}`)],
);
