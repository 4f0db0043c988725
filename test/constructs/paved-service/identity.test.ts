import { EksWorkloadIdentity, Environment, Stage } from 'roadbed';
import { JsonObject } from '../../golden/terraform-document';
import { at } from '../../support/json';
import { facts, FACTS, IRSA, SynthesizedDocument } from '../../support/synth';
import { buildService, synthService } from './services';

const trustOf = (stack: SynthesizedDocument): unknown =>
  JSON.parse(String(stack.resource('aws_iam_role').assume_role_policy));
const accountOf = (stack: SynthesizedDocument): JsonObject => stack.resource('kubernetes_service_account_v1');

describe('by EKS Pod Identity', () => {
  let stack: SynthesizedDocument;
  beforeAll(() => {
    stack = synthService();
  });

  it('can be taken by one service account of one cluster only', () => {
    expect(trustOf(stack)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'PodIdentity',
          Effect: 'Allow',
          Principal: { Service: 'pods.eks.amazonaws.com' },
          Action: ['sts:AssumeRole', 'sts:TagSession'],
          Condition: {
            StringEquals: {
              'aws:RequestTag/eks-cluster-arn': 'arn:aws:eks:eu-west-1:333333333333:cluster/prod',
              'aws:RequestTag/kubernetes-namespace': 'payments',
              'aws:RequestTag/kubernetes-service-account': 'checkout',
            },
          },
        },
      ],
    });
  });

  it('is associated with that service account', () => {
    const { cluster_name, namespace, service_account, role_arn } = stack.resource('aws_eks_pod_identity_association');
    expect({ cluster_name, namespace, role_arn }).toEqual({
      cluster_name: 'prod',
      namespace: 'payments',
      role_arn: expect.stringMatching(/^\$\{aws_iam_role\.\w+\.arn\}$/),
    });
    expect(service_account).toMatch(/^\$\{kubernetes_service_account_v1\.\w+\.metadata\[0\]\.name\}$/);
    expect(at(accountOf(stack), 'metadata.name')).toBe('checkout');
  });

  it('keeps its session tags, without which the role could not be taken', () => {
    expect(stack.resource('aws_eks_pod_identity_association')).not.toHaveProperty('disable_session_tags');
  });

  it('leaves the service account without a role annotation, which would win over the association', () => {
    expect(at(accountOf(stack), 'metadata.annotations')).toBeUndefined();
  });

  it('may do nothing in AWS until it is given more', () => {
    const types = stack.resources.map(([address]) => address.split('.')[0]).filter((type) => type?.startsWith('aws_'));
    expect(types).toEqual(['aws_eks_pod_identity_association', 'aws_iam_role']);
    expect(stack.resource('aws_iam_role')).not.toHaveProperty('managed_policy_arns');
  });
});

describe('by IRSA', () => {
  let stack: SynthesizedDocument;
  beforeAll(() => {
    stack = synthService({}, { facts: IRSA });
  });

  it('can be taken by one service account of one cluster only', () => {
    const issuer = 'oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF';
    expect(trustOf(stack)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'ServiceAccount',
          Effect: 'Allow',
          Principal: { Federated: `arn:aws:iam::333333333333:oidc-provider/${issuer}` },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: {
              [`${issuer}:aud`]: 'sts.amazonaws.com',
              [`${issuer}:sub`]: 'system:serviceaccount:payments:checkout',
            },
          },
        },
      ],
    });
  });

  it('names the role on the service account', () => {
    expect(at(accountOf(stack), 'metadata.annotations')).toEqual({
      'eks.amazonaws.com/role-arn': expect.stringMatching(/^\$\{aws_iam_role\.\w+\.arn\}$/),
    });
  });

  it('makes no Pod Identity association', () => {
    expect(stack.has('aws_eks_pod_identity_association')).toBe(false);
  });

  it('needs the issuer and the STS ranges, and names both facts at once', () => {
    const build = (): unknown => buildService({}, { facts: { ...FACTS, workloadIdentity: EksWorkloadIdentity.IRSA } });
    expect(build).toThrow(
      [
        'PavedService "checkout" (checkout-state/checkout) cannot be built: 2 problems',
        '',
        '  environment "prod" does not state the fact kubernetes.oidcIssuer, which an identity by IRSA needs',
        '      add it to the facts of the environment (EnvironmentFacts.fromFile): kubernetes: { oidcIssuer: … }',
        '  environment "prod" does not state the fact kubernetes.stsRanges, which an identity by IRSA needs',
        '      add it to the facts of the environment (EnvironmentFacts.fromFile): kubernetes: { stsRanges: … }',
        '',
        'Nothing was written.',
      ].join('\n'),
    );
  });
});

it.each([
  ['cn-north-1', 'aws-cn'],
  ['us-gov-west-1', 'aws-us-gov'],
])('names ARNs in the partition of %s', (region, partition) => {
  const china = Environment.eks('prod', {
    stage: Stage.PROD,
    account: '333333333333',
    region,
    cluster: 'prod',
    facts: facts(),
  });
  const stack = synthService({}, { platform: { environments: [china] } });
  expect(stack.resource('aws_iam_role').assume_role_policy).toContain(
    `arn:${partition}:eks:${region}:333333333333:cluster/prod`,
  );
});
