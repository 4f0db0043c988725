import { policyDocumentAt } from '../../../resource/policy-document';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

const PODS = 'pods.eks.amazonaws.com';

export const podIdentityRole = defineRule(
  {
    id: 'aws-eks-pod-identity-role',
    title: 'Pod identity associations name a role that trusts pods',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_eks_pod_identity_association'],
    rationale: 'Pods would have no credentials, or those of a role that was meant for somebody else.',
    remediation: 'Name an aws_iam_role whose trust policy allows pods.eks.amazonaws.com.',
    example: 'role_arn = aws_iam_role.worker.arn',
    controls: { nist80053: ['ac-3', 'ia-9'], soc2: ['CC6.1'], iso27001: ['A.5.15'], pciDss: ['7.2.5'] },
    source: 'https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html',
  },
  (association) => {
    const { expression, text } = association.value('role_arn');
    const role = association.target('role_arn');
    if (role === undefined || role.type.startsWith('data.')) {
      if (expression !== undefined) return [Finding.unknown(expression, 'role_arn')];
      return text === undefined ? association.mustBeGiven('role_arn') : [];
    }
    const trust = policyDocumentAt(role, 'assume_role_policy');
    const trusts = trust?.statements.some(
      ({ effect, principals }) =>
        effect === 'Allow' && principals.some(({ type, id }) => type === 'Service' && id.text === PODS),
    );
    if (trusts === true) return [];
    const [unknown] = trust?.unknown ?? [];
    return [
      unknown === undefined
        ? Finding.fail(`role_arn must be a role that trusts ${PODS}, got ${role.address}`, 'role_arn')
        : Finding.unknown(unknown, 'role_arn'),
    ];
  },
);
