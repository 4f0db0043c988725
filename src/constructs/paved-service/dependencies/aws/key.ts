import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { Construct } from 'constructs';
import { awsTags, LabelFacts } from '../../../../core/labels';
import { awsBinding } from '../../bindings';
import { DataPlace } from '../data-spec';

/** A key of its own for one store, so that access to its data can be cut off by the key. */
export function createKey(
  scope: Construct,
  place: Extract<DataPlace, { cloud: 'aws' }>,
  labels: LabelFacts,
  { description, isProtected }: { readonly description: string; readonly isProtected: boolean },
): KmsKey {
  const { KmsKey: Key } = awsBinding('kms-key');
  return new Key(scope, 'Key', {
    description,
    enableKeyRotation: true,
    // KMS API reference, ScheduleKeyDeletion: the longest.
    deletionWindowInDays: 30,
    policy: JSON.stringify(keyPolicy(place)),
    tags: awsTags(labels),
    lifecycle: isProtected ? { preventDestroy: true } : undefined,
  });
}

/** KMS developer guide, "Default key policy": IAM policies of the account decide; without this nobody could. */
function keyPolicy({ partition, account }: Extract<DataPlace, { cloud: 'aws' }>): object {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'Account',
        Effect: 'Allow',
        Principal: { AWS: `arn:${partition}:iam::${account}:root` },
        Action: 'kms:*',
        Resource: '*',
      },
    ],
  };
}
