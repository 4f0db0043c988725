import { coversAction } from '../../../resource/policy-statement';
import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { identityPolicies } from './identity-policies';

const MAKES = ['iam:CreateRole', 'iam:PutRolePolicy', 'iam:AttachRolePolicy'];

export const permissionsBoundary = defineRule(
  {
    id: 'aws-iam-permissions-boundary',
    title: 'Roles that make roles have a permissions boundary',
    severity: RuleSeverity.NOTE,
    resourceTypes: ['aws_iam_role'],
    rationale: 'A role that may make others may make one with more rights than its own, unless a boundary holds it.',
    remediation: 'Set permissions_boundary, and allow to make roles only with the same boundary.',
    example: 'permissions_boundary = aws_iam_policy.boundary.arn',
    controls: {
      nist80053: ['ac-6'],
      soc2: ['CC6.3'],
      iso27001: ['A.8.2'],
      pciDss: ['7.2.2'],
      hipaa: ['164.312(a)(1)'],
    },
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
  },
  (role) => {
    const attached = role
      .referencing('aws_iam_role_policy_attachment', 'role')
      .flatMap((each) => each.target('policy_arn') ?? []);
    const policies = [
      role,
      ...role.referencing('aws_iam_role_policy', 'role'),
      ...attached.filter(({ type }) => type === 'aws_iam_policy'),
    ].flatMap(identityPolicies);
    const makes = policies.some(({ statements }) =>
      statements.some(
        (statement) => statement.effect === 'Allow' && MAKES.some((action) => coversAction(statement, action)),
      ),
    );
    return makes ? role.mustBeGiven('permissions_boundary') : [];
  },
);
