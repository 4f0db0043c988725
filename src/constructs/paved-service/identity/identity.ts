import { Construct } from 'constructs';
import { awsTags } from '../../../core/labels';
import { awsBinding, kubernetesBinding } from '../bindings';
import { objectMetadata } from '../metadata';
import { IdentitySpec, PavedServiceSpec } from '../spec';

/** What the rest of a service needs of its identity. */
export interface Identity {
  readonly serviceAccount: string;
  readonly roleName: string;
  readonly roleArn: string;
}

/** Creates a service's identity: its Kubernetes service account and the AWS role that only this account may take. */
export function createIdentity(scope: Construct, spec: PavedServiceSpec): Identity {
  const { IamRole } = awsBinding('iam-role');
  const tags = awsTags({ ...spec.labels, stamp: spec.stamp });
  const role = new IamRole(scope, 'Role', {
    name: spec.identity.roleName,
    description: `Identity of service ${spec.name} of team ${spec.namespace} in ${spec.environment}`,
    assumeRolePolicy: JSON.stringify(trustPolicy(spec)),
    tags,
  });

  const { ServiceAccountV1 } = kubernetesBinding('service-account-v1');
  const annotations = spec.identity.kind === 'irsa' ? { 'eks.amazonaws.com/role-arn': role.arn } : undefined;
  const account = new ServiceAccountV1(scope, 'ServiceAccount', {
    metadata: { ...objectMetadata(spec), annotations },
    automountServiceAccountToken: false,
  });

  if (spec.identity.kind === 'pod-identity') {
    const { EksPodIdentityAssociation } = awsBinding('eks-pod-identity-association');
    new EksPodIdentityAssociation(scope, 'PodIdentity', {
      clusterName: spec.identity.cluster,
      namespace: spec.namespace,
      serviceAccount: account.metadata.name,
      roleArn: role.arn,
      tags,
    });
  }
  return { serviceAccount: account.metadata.name, roleName: role.name, roleArn: role.arn };
}

/** Who may take a role: one service account of the service's namespace, its own unless another is named. */
export function trustPolicy(spec: PavedServiceSpec, account = spec.name): object {
  return { Version: '2012-10-17', Statement: [trustStatement({ ...spec, name: account }, spec.identity)] };
}

/** Both forms name the one service account of the one cluster; a role that any pod could take would be everybody's. */
function trustStatement({ name, namespace }: PavedServiceSpec, identity: IdentitySpec): object {
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
