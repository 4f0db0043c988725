import { AccessDocument } from '../../src/evidence/access/access';
import { evidenceInput, STACKS } from './app';
import { documentOf } from './bundle';

/** `address | holders | effect principals actions resources` of every statement. */
function statementsOf(resource: Record<string, unknown>): string[] {
  const input = evidenceInput({ catalogue: [] }, { main: { resource } });
  const { statements } = JSON.parse(documentOf(input, 'access.json')) as AccessDocument;
  return statements.map(
    ({ address, holders, effect, principals, actions, notActions, resources, attached, unknown, conditional }) =>
      [
        address,
        holders.join(' ') || '-',
        [
          effect,
          ...principals,
          ...actions,
          ...notActions.map((each) => `not ${each}`),
          ...resources,
          attached ?? '',
          unknown ?? '',
        ]
          .filter(Boolean)
          .join(' '),
        ...(conditional ? ['conditional'] : []),
      ].join(' | '),
  );
}

test('lists the trust of a role, its inline policies and the policies of the cloud', () => {
  const trust = {
    Statement: [{ Effect: 'Allow', Principal: { Service: ['ec2.amazonaws.com'] }, Action: 'sts:AssumeRole' }],
  };
  const inline = { Statement: { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' } };
  const role = {
    assume_role_policy: JSON.stringify(trust),
    inline_policy: [{ name: 'one', policy: JSON.stringify(inline) }],
    managed_policy_arns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
  };
  expect(statementsOf({ aws_iam_role: { app: role } })).toEqual([
    'aws_iam_role.app | aws_iam_role.app | Allow arn:aws:iam::aws:policy/ReadOnlyAccess',
    'aws_iam_role.app | aws_iam_role.app | Allow not iam:* *',
    'aws_iam_role.app | - | Allow Service:ec2.amazonaws.com sts:AssumeRole',
  ]);
});

test('names roles that the app does not have by their names', () => {
  const policy = JSON.stringify({ Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] });
  const policies = {
    aws_iam_policy: { fence: { policy } },
    aws_iam_policy_attachment: { all: { roles: ['breaker', 'auditor'], policy_arn: '${aws_iam_policy.fence.arn}' } },
  };
  expect(statementsOf(policies)).toEqual(['aws_iam_policy.fence | role auditor role breaker | Deny * *']);
});

test('lists the policies of resources, with whom they speak of and whether under conditions', () => {
  const { statements } = JSON.parse(documentOf(evidenceInput({}, STACKS), 'access.json')) as AccessDocument;
  const ofBucket = statements.filter(({ address }) => address === 'aws_s3_bucket_policy.archive');
  expect(ofBucket).toMatchObject([
    {
      effect: 'Deny',
      principals: ['*'],
      actions: ['s3:DeleteObject'],
      resources: ['*'],
      conditional: true,
      holders: [],
    },
  ]);
});

test('lists what Google grants, to whom and on what', () => {
  const binding = {
    project: 'acme-prod',
    role: 'roles/viewer',
    members: ['group:all@acme.example', 'user:one@acme.example'],
  };
  expect(statementsOf({ google_project_iam_binding: { all: binding } })).toEqual([
    'google_project_iam_binding.all | - | Allow group:all@acme.example user:one@acme.example roles/viewer acme-prod',
  ]);
});

test('a policy that is known only after apply is listed by its expression', () => {
  expect(statementsOf({ aws_sns_topic_policy: { all: { policy: '${jsonencode({})}' } } })).toEqual([
    'aws_sns_topic_policy.all | - | unknown jsonencode({})',
  ]);
});
