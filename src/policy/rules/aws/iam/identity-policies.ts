import { eachStatement, PolicyDocument, policyDocumentAt } from '../../../resource/policy-document';
import type { PolicyResource } from '../../../resource/policy-resource';
import { PolicyStatement } from '../../../resource/policy-statement';
import { Finding } from '../../../rule/finding';

/** Types that grant something to an identity by a policy of their own. */
export const IDENTITY_POLICY_TYPES: readonly string[] = [
  'aws_iam_group_policy',
  'aws_iam_policy',
  'aws_iam_role',
  'aws_iam_role_policy',
  'aws_iam_user_policy',
  'aws_ssoadmin_permission_set_inline_policy',
];

/** Where the policies of such a resource stand. */
function policyPaths(resource: PolicyResource): string[] {
  if (resource.type === 'aws_ssoadmin_permission_set_inline_policy') return ['inline_policy'];
  if (resource.type !== 'aws_iam_role') return ['policy'];
  const written = [resource._rawAt('inline_policy')].flat().filter((each) => each !== undefined && each !== null);
  return written.map((_, index) => `inline_policy.${index}.policy`);
}

/** What a resource grants, or denies, to an identity. */
export function identityPolicies(resource: PolicyResource): PolicyDocument[] {
  return policyPaths(resource).flatMap((path) => policyDocumentAt(resource, path) ?? []);
}

/** Judges each statement that allows something to an identity. */
export function eachGrant(
  resource: PolicyResource,
  judge: (statement: PolicyStatement) => readonly Finding[],
): Finding[] {
  return policyPaths(resource).flatMap((path) =>
    eachStatement(resource, path, (statement) => (statement.effect === 'Allow' ? judge(statement) : [])),
  );
}
