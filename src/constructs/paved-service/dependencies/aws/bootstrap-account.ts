import { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { awsTags } from '../../../../core/labels';
import { awsDomain } from '../../../../core/naming';
import { awsBinding, kubernetesBinding } from '../../bindings';
import { trustPolicy } from '../../identity/aws-identity';
import { BY_TLS } from '../../identity/need';
import { policyDocument } from '../../identity/policy-document';
import { IdentitySpec, PavedServiceSpec } from '../../spec';

/** Whom a job runs as, and what must be there before it does. */
export interface BootstrapAccount {
  readonly serviceAccount: string;
  readonly ready: readonly ITerraformDependable[];
}

/** The identity of a job, as it is made. */
export interface AccountProps {
  readonly name: string;
  readonly roleName: string;
  readonly labels: Record<string, string>;
  /** The master credential, which it reads. */
  readonly secretArn: string;
  /** The login of the service, which it makes; undefined where the service enters by IAM. */
  readonly loginArn?: string;
  readonly keyArn: string;
}

/** To know whose turn it was, and to hand out the next (Secrets Manager API reference, GetSecretValue and PutSecretValue). */
const LOGIN_ACTIONS = ['secretsmanager:GetSecretValue', 'secretsmanager:PutSecretValue'];

/** The identity of the job: it may read this one credential, and keep that of the service, through Secrets Manager. */
export function createBootstrapAccount(
  scope: Construct,
  spec: PavedServiceSpec,
  identity: Exclude<IdentitySpec, { kind: 'gke' }>,
  { name, roleName, labels, secretArn, loginArn, keyArn }: AccountProps,
): BootstrapAccount {
  const { IamRole } = awsBinding('iam-role');
  const { IamRolePolicy } = awsBinding('iam-role-policy');
  const { ServiceAccountV1 } = kubernetesBinding('service-account-v1');
  const tags = awsTags({ ...spec.labels, stamp: spec.stamp });
  const role = new IamRole(scope, 'BootstrapRole', {
    name: roleName,
    description: `Makes the user of service ${spec.name} in its database in ${spec.environment}`,
    assumeRolePolicy: JSON.stringify(trustPolicy(spec, identity, name)),
    tags,
  });
  const region = spec.data.place?.region ?? '';
  const policy = new IamRolePolicy(scope, 'BootstrapPolicy', {
    name: 'master-credential',
    role: role.name,
    policy: JSON.stringify(
      policyDocument(
        [
          { actions: ['secretsmanager:GetSecretValue'], resources: [secretArn], conditions: BY_TLS },
          ...(loginArn === undefined ? [] : [{ actions: LOGIN_ACTIONS, resources: [loginArn], conditions: BY_TLS }]),
          {
            actions: loginArn === undefined ? ['kms:Decrypt'] : ['kms:Decrypt', 'kms:GenerateDataKey'],
            resources: [keyArn],
            conditions: { StringEquals: { 'kms:ViaService': `secretsmanager.${region}.${awsDomain(region)}` } },
          },
        ],
        (alias) => alias,
      ),
    ),
  });
  const annotations = identity.kind === 'irsa' ? { 'eks.amazonaws.com/role-arn': role.arn } : undefined;
  const account = new ServiceAccountV1(scope, 'BootstrapAccount', {
    metadata: { name, namespace: spec.namespace, labels, annotations },
    automountServiceAccountToken: false,
  });
  if (identity.kind === 'pod-identity') {
    const { EksPodIdentityAssociation } = awsBinding('eks-pod-identity-association');
    const association = new EksPodIdentityAssociation(scope, 'BootstrapIdentity', {
      clusterName: identity.cluster,
      namespace: spec.namespace,
      serviceAccount: account.metadata.name,
      roleArn: role.arn,
      tags,
    });
    return { serviceAccount: account.metadata.name, ready: [policy, association] };
  }
  return { serviceAccount: account.metadata.name, ready: [policy] };
}
