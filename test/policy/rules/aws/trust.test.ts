import type { PolicyRule } from '../../../../src/policy/rule/policy-rule';
import { podIdentityRole } from '../../../../src/policy/rules/aws/eks/pod-identity-role';
import { IAM_RULES } from '../../../../src/policy/rules/aws/iam/rules';
import { trustAccount } from '../../../../src/policy/rules/aws/iam/trust-account';
import { trustConfusedDeputy } from '../../../../src/policy/rules/aws/iam/trust-confused-deputy';
import { trustEverybody } from '../../../../src/policy/rules/aws/iam/trust-everybody';
import { trustOidc } from '../../../../src/policy/rules/aws/iam/trust-oidc';
import { trustPodIdentity } from '../../../../src/policy/rules/aws/iam/trust-pod-identity';
import { messagesOf, outcomesOf } from '../../support';

const trust = (Principal: unknown, Condition?: object, Action: unknown = 'sts:AssumeRole'): object => ({
  assume_role_policy: JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Sid: 'Trust', Effect: 'Allow', Principal, Action, Condition }],
  }),
});
const unknown = { assume_role_policy: '${var.trust}' };

/** Outcomes by the names of roles. */
function judged(rule: PolicyRule, aws_iam_role: Record<string, object>): Record<string, string[]> {
  const outcomes = outcomesOf(rule, { resource: { aws_iam_role } });
  return Object.fromEntries(
    Object.entries(outcomes).map(([outcome, addresses]) => [
      outcome,
      addresses.map((each) => each.replace('aws_iam_role.', '')),
    ]),
  );
}

const ISSUER = 'oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF';
const PROVIDER = { Federated: `arn:aws:iam::333333333333:oidc-provider/${ISSUER}` };
const WEB = 'sts:AssumeRoleWithWebIdentity';
/** What PavedService makes of both kinds of identity. */
const IRSA = trust(
  PROVIDER,
  {
    StringEquals: { [`${ISSUER}:aud`]: 'sts.amazonaws.com', [`${ISSUER}:sub`]: 'system:serviceaccount:storefront:api' },
  },
  WEB,
);
const PODS = { Service: 'pods.eks.amazonaws.com' };
const TAGS = {
  'aws:RequestTag/eks-cluster-arn': 'arn:aws:eks:eu-west-1:333333333333:cluster/prod',
  'aws:RequestTag/kubernetes-namespace': 'storefront',
  'aws:RequestTag/kubernetes-service-account': 'api',
};
const POD_IDENTITY = trust(PODS, { StringEquals: TAGS }, ['sts:AssumeRole', 'sts:TagSession']);

test.each(
  IAM_RULES.filter(({ props }) => props.resourceTypes.includes('aws_iam_role')).map((rule) => [rule.props.id, rule]),
)('the roles of paved services meet %s', (_, rule) => {
  expect(judged(rule as PolicyRule, { irsa: IRSA, pods: POD_IDENTITY })).toEqual({ pass: ['irsa', 'pods'] });
});

test('no role can be taken by everybody', () => {
  expect(
    judged(trustEverybody, {
      service: trust({ Service: 'ec2.amazonaws.com' }),
      org: trust('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } }),
      star: trust('*'),
      aws: trust({ AWS: '*' }),
      external: trust({ AWS: '*' }, { StringEquals: { 'sts:ExternalId': 'x' } }),
      open: trust({ AWS: '${var.who}' }),
      unknown,
    }),
  ).toEqual({ pass: ['org', 'service'], fail: ['aws', 'external', 'star'], unknown: ['open', 'unknown'] });
  expect(trustEverybody.props.exceptable).toBe(false);
});

describe('roles that trust an OIDC provider', () => {
  const GITHUB = 'token.actions.githubusercontent.com';
  const github = (sub: unknown, operator = 'StringEquals'): object =>
    trust(
      { Federated: '${aws_iam_openid_connect_provider.github.arn}' },
      {
        StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' },
        [operator]: { [`${GITHUB}:aud`]: 'sts.amazonaws.com', [`${GITHUB}:sub`]: sub },
      },
      WEB,
    );

  test('name the audience and the subject', () => {
    expect(
      judged(trustOidc, {
        service: trust({ Service: 'ec2.amazonaws.com' }),
        irsa: IRSA,
        named: github('repo:acme/shop:environment:prod'),
        like: github('repo:acme/shop:environment:prod', 'StringLike'),
        computed: trust(
          PROVIDER,
          {
            StringEquals: {
              '${aws_iam_openid_connect_provider.o.url}:aud': 'sts.amazonaws.com',
              '${aws_iam_openid_connect_provider.o.url}:sub': 'system:serviceaccount:a:b',
            },
          },
          WEB,
        ),
        cognito: trust(
          { Federated: 'cognito-identity.amazonaws.com' },
          { StringEquals: { 'cognito-identity.amazonaws.com:aud': 'pool' } },
          WEB,
        ),
        star: github('repo:acme/*', 'StringLike'),
        anybody: trust(PROVIDER, { StringEquals: { [`${ISSUER}:aud`]: 'sts.amazonaws.com' } }, WEB),
        audience: trust(PROVIDER, { StringEquals: { [`${ISSUER}:sub`]: 'system:serviceaccount:a:b' } }, WEB),
        missing: trust(PROVIDER, { StringEqualsIfExists: { [`${ISSUER}:aud`]: 'a', [`${ISSUER}:sub`]: 'b' } }, WEB),
        bare: trust(PROVIDER, undefined, 'sts:*'),
        open: github('${var.subject}'),
        unknown,
      }),
    ).toEqual({
      pass: ['cognito', 'computed', 'irsa', 'like', 'named', 'service'],
      fail: ['anybody', 'audience', 'bare', 'missing', 'star'],
      unknown: ['open', 'unknown'],
    });
  });

  test('and the message shows the pattern', () => {
    expect(messagesOf(trustOidc, { resource: { aws_iam_role: { r: github('repo:acme/*', 'StringLike') } } })).toEqual([
      'aws_iam_role.r: assume_role_policy must name the sub of tokens without a star, got "repo:acme/*"',
    ]);
  });
});

test('roles that trust a whole account say who of it', () => {
  const root = 'arn:aws:iam::111122223333:root';
  expect(
    judged(trustAccount, {
      role: trust({ AWS: 'arn:aws:iam::111122223333:role/deploy' }),
      reference: trust({ AWS: '${aws_iam_role.deploy.arn}' }),
      own: trust({ AWS: 'arn:aws:iam::${data.aws_caller_identity.me.account_id}:root' }),
      external: trust({ AWS: root }, { StringEquals: { 'sts:ExternalId': 'x' } }),
      org: trust({ AWS: root }, { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } }),
      root: trust({ AWS: root }),
      number: trust({ AWS: '111122223333' }),
      mfa: trust({ AWS: root }, { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
      account: trust({ AWS: 'arn:aws:iam::${var.account}:root' }),
      open: trust({ AWS: '${var.principal}' }),
      unknown,
    }),
  ).toEqual({
    pass: ['external', 'org', 'own', 'reference', 'role'],
    fail: ['mfa', 'number', 'root'],
    unknown: ['account', 'open', 'unknown'],
  });
});

test('roles for services that act for others say for whom', () => {
  const scheduler = { Service: 'scheduler.amazonaws.com' };
  expect(
    judged(trustConfusedDeputy, {
      ec2: trust({ Service: 'ec2.amazonaws.com' }),
      account: trust(scheduler, { StringEquals: { 'aws:SourceAccount': '111122223333' } }),
      arn: trust(scheduler, { ArnLike: { 'aws:SourceArn': 'arn:aws:scheduler:*:111122223333:*' } }),
      anybody: trust(scheduler),
      everything: trust(scheduler, { ArnLike: { 'aws:SourceArn': '*' } }),
      unknown,
    }),
  ).toEqual({ pass: ['account', 'arn', 'ec2'], fail: ['anybody', 'everything'], unknown: ['unknown'] });
});

describe('roles for EKS Pod Identity', () => {
  const without = (...keys: string[]): object =>
    trust(PODS, { StringEquals: Object.fromEntries(Object.entries(TAGS).filter(([key]) => !keys.includes(key))) });

  test('name the cluster, the namespace and the service account', () => {
    expect(
      judged(trustPodIdentity, {
        pods: POD_IDENTITY,
        ec2: trust({ Service: 'ec2.amazonaws.com' }),
        source: trust(PODS, {
          ArnEquals: { 'aws:SourceArn': 'arn:aws:eks:eu-west-1:333333333333:cluster/prod' },
          StringEquals: { ...TAGS, 'aws:RequestTag/eks-cluster-arn': 'x' },
        }),
        cluster: without('aws:RequestTag/eks-cluster-arn'),
        namespace: without('aws:RequestTag/kubernetes-namespace'),
        star: trust(PODS, { StringLike: { ...TAGS, 'aws:RequestTag/kubernetes-service-account': '*' } }),
        anybody: trust(PODS),
        unknown,
      }),
    ).toEqual({
      pass: ['ec2', 'pods', 'source'],
      fail: ['anybody', 'cluster', 'namespace', 'star'],
      unknown: ['unknown'],
    });
  });

  test('and what is missing is told one by one', () => {
    expect(messagesOf(trustPodIdentity, { resource: { aws_iam_role: { r: trust(PODS) } } })).toEqual([
      'aws_iam_role.r: assume_role_policy must name the cluster of pods, got no such condition',
      'aws_iam_role.r: assume_role_policy must name the namespace of pods, got no such condition',
      'aws_iam_role.r: assume_role_policy must name the service account of pods, got no such condition',
    ]);
  });
});

test('pod identity associations name a role that trusts pods', () => {
  const document = {
    resource: {
      aws_iam_role: { pods: POD_IDENTITY, ec2: trust({ Service: 'ec2.amazonaws.com' }), unknown },
      aws_eks_pod_identity_association: {
        ok: { role_arn: '${aws_iam_role.pods.arn}' },
        literal: { role_arn: 'arn:aws:iam::333333333333:role/api' },
        other: { role_arn: '${aws_iam_role.ec2.arn}' },
        none: {},
        dim: { role_arn: '${aws_iam_role.unknown.arn}' },
        variable: { role_arn: '${var.role}' },
      },
    },
  };
  const at = (...names: string[]): string[] => names.map((name) => `aws_eks_pod_identity_association.${name}`);
  expect(outcomesOf(podIdentityRole, document)).toEqual({
    pass: at('literal', 'ok'),
    fail: at('none', 'other'),
    unknown: at('dim', 'variable'),
  });
});
