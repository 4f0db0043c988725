import { Construct } from 'constructs';
import { awsTags } from '../../../core/labels';
import { awsBinding } from '../bindings';
import { IdentitySpec, PavedServiceSpec } from '../spec';
import { CloudIdentity } from './cloud-identity';

type Irsa = Extract<IdentitySpec, { readonly kind: 'irsa' }>;
type PodIdentity = Extract<IdentitySpec, { readonly kind: 'pod-identity' }>;

/** Creates the IAM role that only a service's pods may take. */
export function createRole(scope: Construct, spec: PavedServiceSpec, identity: Irsa | PodIdentity): CloudIdentity {
  const { IamRole } = awsBinding('iam-role');
  const role = new IamRole(scope, 'Role', {
    name: identity.roleName,
    description: `Identity of service ${spec.name} of team ${spec.namespace} in ${spec.environment}`,
    assumeRolePolicy: JSON.stringify(trustPolicy(spec, identity)),
    tags: awsTags({ ...spec.labels, stamp: spec.stamp }),
  });
  // With Pod Identity an annotation would win over the association.
  const annotations = identity.kind === 'irsa' ? { 'eks.amazonaws.com/role-arn': role.arn } : undefined;
  return { name: role.name, principal: role.arn, annotations };
}

/** Tells EKS which role the service account takes. */
export function associate(
  scope: Construct,
  spec: PavedServiceSpec,
  { cluster }: PodIdentity,
  serviceAccount: string,
  roleArn: string,
): void {
  const { EksPodIdentityAssociation } = awsBinding('eks-pod-identity-association');
  new EksPodIdentityAssociation(scope, 'PodIdentity', {
    clusterName: cluster,
    namespace: spec.namespace,
    serviceAccount,
    roleArn,
    tags: awsTags({ ...spec.labels, stamp: spec.stamp }),
  });
}

/** Who may take a role: one service account of the service's namespace, its own unless another is named. */
export function trustPolicy(spec: PavedServiceSpec, identity: Irsa | PodIdentity, account = spec.name): object {
  return { Version: '2012-10-17', Statement: [trustStatement({ ...spec, name: account }, identity)] };
}

/** Both forms name the one service account of the one cluster; a role that any pod could take would be everybody's. */
function trustStatement({ name, namespace }: PavedServiceSpec, identity: Irsa | PodIdentity): object {
  if (identity.kind === 'irsa') {
    return {
      Sid: 'ServiceAccount',
      Effect: 'Allow',
      Principal: { Federated: identity.providerArn },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          [`${identity.issuer}:aud`]: 'sts.amazonaws.com',
          [`${identity.issuer}:sub`]: `system:serviceaccount:${namespace}:${name}`,
        },
      },
    };
  }
  // EKS user guide, "Create IAM role with trust policy required by EKS Pod Identity": session tags the agent sets.
  return {
    Sid: 'PodIdentity',
    Effect: 'Allow',
    Principal: { Service: 'pods.eks.amazonaws.com' },
    Action: ['sts:AssumeRole', 'sts:TagSession'],
    Condition: {
      StringEquals: {
        'aws:RequestTag/eks-cluster-arn': identity.clusterArn,
        'aws:RequestTag/kubernetes-namespace': namespace,
        'aws:RequestTag/kubernetes-service-account': name,
      },
    },
  };
}
