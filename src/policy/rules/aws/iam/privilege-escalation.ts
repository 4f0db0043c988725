import { coversAction, PolicyStatement } from '../../../resource/policy-statement';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { reachesEverything } from '../statement-reach';
import { IDENTITY_POLICY_TYPES, identityPolicies } from './identity-policies';

/** What is a way to more rights when it is allowed on everything; PassRole with whatever runs code: Lambda, ECS, Glue. */
const WAYS = [
  'iam:AddUserToGroup',
  'iam:AttachGroupPolicy',
  'iam:AttachRolePolicy',
  'iam:AttachUserPolicy',
  'iam:CreateAccessKey',
  'iam:CreateLoginProfile',
  'iam:CreatePolicyVersion',
  'iam:DeleteRolePermissionsBoundary',
  'iam:DeleteUserPermissionsBoundary',
  'iam:PassRole',
  'iam:PutGroupPolicy',
  'iam:PutRolePolicy',
  'iam:PutUserPolicy',
  'iam:SetDefaultPolicyVersion',
  'iam:UpdateAssumeRolePolicy',
  'iam:UpdateLoginProfile',
  'lambda:UpdateFunctionCode',
  'ssm:SendCommand',
  'sts:AssumeRole',
];

export const privilegeEscalation = defineRule(
  {
    id: 'aws-iam-privilege-escalation',
    title: 'No policy lets an identity give itself more rights',
    severity: RuleSeverity.ERROR,
    resourceTypes: [...IDENTITY_POLICY_TYPES],
    rationale:
      'Whoever may change policies, or pass any role to something that runs code, has every right of the account.',
    remediation: 'Name the roles and policies such actions are for, or put a permissions boundary on what they make.',
    example: '"Action": "iam:PassRole", "Resource": "${aws_iam_role.worker.arn}"',
    controls: {
      nist80053: ['ac-6'],
      soc2: ['CC6.3'],
      iso27001: ['A.8.2'],
      pciDss: ['7.2.2'],
      hipaa: ['164.312(a)(1)'],
    },
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
  },
  (resource) =>
    identityPolicies(resource).flatMap(({ problem, unknown, statements }) => {
      const grants = statements.filter((each) => each.effect === 'Allow' && !isNarrow(each));
      const denials = statements.filter(
        (each) => each.effect === 'Deny' && each.conditions.length === 0 && reachesEverything(each),
      );
      const ways = WAYS.filter((way) => !denials.some((each) => coversAction(each, way)));
      return [
        ...(problem === undefined ? [] : [Finding.fail(`the policy must be one, and ${problem}`)]),
        ...unknown.map((expression) => Finding.unknown(expression)),
        ...ways.flatMap((way) => {
          const allowing = grants.filter((each) => coversAction(each, way));
          if (allowing.some(reachesEverything))
            return [Finding.fail(`must not allow ${way} on everything: it is a way to more rights`, way)];
          const open = allowing.flatMap(({ resources }) => resources).find(({ isOpen }) => isOpen)?.expression;
          return open === undefined ? [] : [Finding.unknown(open, way)];
        }),
      ];
    }),
);

/** Which service a role is passed to does not say which role. */
function isNarrow({ conditions }: PolicyStatement): boolean {
  return conditions.some(({ key }) => key !== 'iam:passedtoservice');
}
