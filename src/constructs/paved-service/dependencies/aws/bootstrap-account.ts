import { Construct } from 'constructs';
import { awsTags } from '../../../../core/labels';
import { awsBinding, kubernetesBinding } from '../../bindings';
import { policyText } from '../../identity/grants';
import { trustPolicy } from '../../identity/identity';
import { PavedServiceSpec } from '../../spec';

/** The identity of a job, as it is made. */
export interface AccountProps {
  readonly name: string;
  readonly roleName: string;
  readonly labels: Record<string, string>;
  readonly secretArn: string;
  readonly keyArn: string;
}

/** The identity of the job: it may read this one credential, through Secrets Manager. */
export function createBootstrapAccount(
  scope: Construct,
  spec: PavedServiceSpec,
  { name, roleName, labels, secretArn, keyArn }: AccountProps,
): string {
  const { IamRole } = awsBinding('iam-role');
  const { IamRolePolicy } = awsBinding('iam-role-policy');
  const { ServiceAccountV1 } = kubernetesBinding('service-account-v1');
  const tags = awsTags({ ...spec.labels, stamp: spec.stamp });
  const role = new IamRole(scope, 'BootstrapRole', {
    name: roleName,
    description: `Makes the user of service ${spec.name} in its database in ${spec.environment}`,
    assumeRolePolicy: JSON.stringify(trustPolicy(spec, name)),
    tags,
  });
  const region = spec.data.place?.region ?? '';
  new IamRolePolicy(scope, 'BootstrapPolicy', {
    name: 'master-credential',
    role: role.name,
    policy: policyText([
      { sid: 'ReadCredential', actions: ['secretsmanager:GetSecretValue'], resources: [secretArn] },
      {
        sid: 'DecryptCredential',
        actions: ['kms:Decrypt'],
        resources: [keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `secretsmanager.${region}.amazonaws.com` } },
      },
    ]),
  });
  const annotations = spec.identity.kind === 'irsa' ? { 'eks.amazonaws.com/role-arn': role.arn } : undefined;
  const account = new ServiceAccountV1(scope, 'BootstrapAccount', {
    metadata: { name, namespace: spec.namespace, labels, annotations },
    automountServiceAccountToken: false,
  });
  if (spec.identity.kind === 'pod-identity') {
    const { EksPodIdentityAssociation } = awsBinding('eks-pod-identity-association');
    new EksPodIdentityAssociation(scope, 'BootstrapIdentity', {
      clusterName: spec.identity.cluster,
      namespace: spec.namespace,
      serviceAccount: account.metadata.name,
      roleArn: role.arn,
      tags,
    });
  }
  return account.metadata.name;
}
