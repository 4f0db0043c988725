import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

/** With the second, the first is one call away. */
const REFUSED = /:policy\/(?:AdministratorAccess|IAMFullAccess)$/;
const REFUSED_NAME = /^(?:AdministratorAccess|IAMFullAccess)$/;
const ARGUMENTS = ['policy_arn', 'policy_arns', 'managed_policy_arns', 'managed_policy_arn'];

export const administratorAccess = defineRule(
  {
    id: 'aws-iam-administrator-access',
    title: 'Nobody is given AdministratorAccess or IAMFullAccess',
    severity: RuleSeverity.ERROR,
    resourceTypes: [
      'aws_iam_role',
      'aws_iam_role_policy_attachment',
      'aws_iam_role_policy_attachments_exclusive',
      'aws_iam_user_policy_attachment',
      'aws_iam_group_policy_attachment',
      'aws_iam_policy_attachment',
      'aws_ssoadmin_managed_policy_attachment',
    ],
    rationale: 'Whoever takes over such an identity owns the account.',
    remediation: 'Attach a policy that names what is needed.',
    example: 'policy_arn = aws_iam_policy.deploy.arn',
    controls: {
      nist80053: ['ac-6'],
      soc2: ['CC6.3'],
      iso27001: ['A.8.2'],
      pciDss: ['7.2.2'],
      hipaa: ['164.312(a)(1)'],
      cisAws: ['2.15'],
    },
    source: 'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AdministratorAccess.html',
  },
  (attachment) =>
    ARGUMENTS.flatMap((argument) =>
      [attachment._rawAt(argument)].flat().flatMap((written, index) => {
        if (typeof written !== 'string') return [];
        const target = attachment.target(
          Array.isArray(attachment._rawAt(argument)) ? `${argument}.${index}` : argument,
        );
        // The partition of an arn may be an expression; its end tells.
        const isRefused =
          REFUSED.test(written) ||
          (target?.type === 'data.aws_iam_policy' && REFUSED_NAME.test(target.value('name').text ?? '')) ||
          REFUSED.test(target?.value('arn').text ?? '');
        if (isRefused) return [Finding.fail(`${argument} must not give all rights, got "${written}"`, written)];
        const { expression } = attachment._graph.valueOf(written, attachment);
        return target === undefined && expression !== undefined && written.startsWith('${') && written.endsWith('}')
          ? [Finding.unknown(expression, written)]
          : [];
      }),
    ),
);
