import { Construct } from 'constructs';
import { awsPartition } from '../../../../core/naming';
import { awsBinding } from '../../bindings';
import { PavedServiceSpec } from '../../spec';
import { dataGroup, dataTags } from '../data-group';
import { DataStoresSpec } from '../spec';

/** Creates the KMS key that a service's data is encrypted with; its ARN. Whoever may use it is decided in IAM. */
export function createKmsKey(scope: Construct, spec: PavedServiceSpec, stores: DataStoresSpec): string {
  const group = dataGroup(scope, spec, 'Key');
  const { KmsKey } = awsBinding('kms-key');
  const key = new KmsKey(group, 'Key', {
    description: `Data of service ${spec.name} of team ${spec.namespace} in ${spec.environment}`,
    enableKeyRotation: true,
    deletionWindowInDays: stores.key.deletionDays,
    policy: JSON.stringify(keyPolicy(stores)),
    tags: dataTags(spec, 'key'),
    lifecycle: { preventDestroy: stores.preventDestroy },
  });
  const { KmsAlias } = awsBinding('kms-alias');
  new KmsAlias(group, 'Alias', { name: stores.key.alias, targetKeyId: key.keyId });
  return key.arn;
}

/** KMS developer guide, "Default key policy": without it nobody could manage the key, and IAM could not allow its use. */
function keyPolicy({ region, account }: DataStoresSpec): object {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'ByIam',
        Effect: 'Allow',
        Principal: { AWS: `arn:${awsPartition(region)}:iam::${account}:root` },
        Action: 'kms:*',
        Resource: '*',
      },
    ],
  };
}
