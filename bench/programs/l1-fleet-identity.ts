import { DataAwsKmsAlias } from '@cdktf/provider-aws/lib/data-aws-kms-alias';
import { DataAwsSsmParameter } from '@cdktf/provider-aws/lib/data-aws-ssm-parameter';
import { EksPodIdentityAssociation } from '@cdktf/provider-aws/lib/eks-pod-identity-association';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { ServiceAccountV1 } from '@cdktf/provider-kubernetes/lib/service-account-v1';
import { ITerraformDependable } from 'cdktf';
import * as fleet from './fleet';
import {
  bucketOf,
  keyOf,
  metadataOf,
  OVER_TLS,
  parameterOf,
  Place,
  queueOf,
  tagsOf,
  trustOf,
  userOf,
} from './l1-fleet-words';

/** What a workload needs of its identity. */
export interface Identity {
  readonly serviceAccountName: string;
  readonly databaseHost: string;
  readonly resources: ITerraformDependable[];
}

export function createIdentity(place: Place): Identity {
  const { stack, name, service, account } = place;
  const bucket = `arn:aws:s3:::${bucketOf(place)}`;
  const queue = `arn:aws:sqs:${fleet.REGION}:${account}:${queueOf(place)}`;
  const key = new DataAwsKmsAlias(stack, 'key', { name: keyOf(place) });
  const host = new DataAwsSsmParameter(stack, 'host', {
    name: parameterOf(place, 'host'),
  });
  const resourceId = new DataAwsSsmParameter(stack, 'resource-id', {
    name: parameterOf(place, 'resource-id'),
  });
  const role = new IamRole(stack, 'role', {
    assumeRolePolicy: trustOf(place, service),
    description: `Identity of service ${service} of team ${fleet.TEAM} in ${name}`,
    name: `${fleet.ORGANIZATION}.${name}.${service}`,
    tags: tagsOf(place, 'web'),
  });
  const serviceAccount = new ServiceAccountV1(stack, 'account', {
    automountServiceAccountToken: false,
    metadata: metadataOf(place),
  });
  const podIdentity = new EksPodIdentityAssociation(stack, 'identity', {
    clusterName: name,
    namespace: fleet.TEAM,
    roleArn: role.arn,
    serviceAccount: serviceAccount.metadata.name,
    tags: tagsOf(place, 'web'),
  });
  const grants = new IamRolePolicy(stack, 'grants', {
    name: 'dependencies',
    policy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['s3:ListBucket'],
          Resource: [bucket],
          Condition: OVER_TLS,
        },
        {
          Effect: 'Allow',
          Action: [
            's3:GetObject',
            's3:PutObject',
            's3:AbortMultipartUpload',
            's3:ListMultipartUploadParts',
            's3:DeleteObject',
          ],
          Resource: [`${bucket}/*`],
          Condition: OVER_TLS,
        },
        {
          Effect: 'Allow',
          Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
          Resource: key.targetKeyArn,
          Condition: {
            StringEquals: {
              'kms:ViaService': `s3.${fleet.REGION}.amazonaws.com`,
              'kms:EncryptionContext:aws:s3:arn': bucket,
            },
          },
        },
        {
          Effect: 'Allow',
          Action: [
            'sqs:ChangeMessageVisibility',
            'sqs:DeleteMessage',
            'sqs:GetQueueAttributes',
            'sqs:GetQueueUrl',
            'sqs:ReceiveMessage',
            'sqs:SendMessage',
          ],
          Resource: [queue],
          Condition: OVER_TLS,
        },
        {
          Effect: 'Allow',
          Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
          Resource: key.targetKeyArn,
          Condition: {
            StringEquals: {
              'kms:ViaService': `sqs.${fleet.REGION}.amazonaws.com`,
              'kms:EncryptionContext:aws:sqs:arn': queue,
            },
          },
        },
        {
          Effect: 'Allow',
          Action: ['rds-db:connect'],
          Resource: [`arn:aws:rds-db:${fleet.REGION}:${account}:dbuser:${resourceId.insecureValue}/${userOf(place)}`],
        },
      ],
    }),
    role: role.name,
  });
  return {
    serviceAccountName: serviceAccount.metadata.name,
    databaseHost: host.insecureValue,
    resources: [role, serviceAccount, podIdentity, grants],
  };
}
