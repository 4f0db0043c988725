import { KmsAlias } from '@cdktf/provider-aws/lib/kms-alias';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { S3BucketLifecycleConfiguration } from '@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration';
import { S3BucketOwnershipControls } from '@cdktf/provider-aws/lib/s3-bucket-ownership-controls';
import { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy';
import { S3BucketPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-bucket-public-access-block';
import { S3BucketServerSideEncryptionConfigurationA } from '@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration';
import { S3BucketVersioningA } from '@cdktf/provider-aws/lib/s3-bucket-versioning';
import { SqsQueue } from '@cdktf/provider-aws/lib/sqs-queue';
import { SqsQueuePolicy } from '@cdktf/provider-aws/lib/sqs-queue-policy';
import { SqsQueueRedriveAllowPolicy } from '@cdktf/provider-aws/lib/sqs-queue-redrive-allow-policy';
import { TerraformStack } from 'cdktf';
import * as fleet from './fleet';
import { bucketOf, keyOf, Place, queueOf, tagsOf } from './l1-fleet-words';

export function createKey(place: Place): KmsKey {
  const { stack, name, service, account, data } = place;
  const key = new KmsKey(stack, 'key', {
    deletionWindowInDays: data.keyWindow,
    description: `Data of service ${service} of team ${fleet.TEAM} in ${name}`,
    enableKeyRotation: true,
    lifecycle: { preventDestroy: data.isKept },
    policy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'ByIam',
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${account}:root` },
          Action: 'kms:*',
          Resource: '*',
        },
      ],
    }),
    tags: tagsOf(place, 'key'),
  });
  new KmsAlias(stack, 'key-alias', {
    name: keyOf(place),
    targetKeyId: key.keyId,
  });
  return key;
}

export function createBucket(place: Place, key: KmsKey): void {
  const { stack, data } = place;
  const bucket = new S3Bucket(stack, 'bucket', {
    bucket: bucketOf(place),
    forceDestroy: false,
    lifecycle: { preventDestroy: data.isKept },
    tags: tagsOf(place, 'files'),
  });
  new S3BucketOwnershipControls(stack, 'bucket-ownership', {
    bucket: bucket.id,
    rule: { objectOwnership: 'BucketOwnerEnforced' },
  });
  const publicAccess = new S3BucketPublicAccessBlock(stack, 'bucket-public-access', {
    blockPublicAcls: true,
    blockPublicPolicy: true,
    bucket: bucket.id,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
  new S3BucketServerSideEncryptionConfigurationA(stack, 'bucket-encryption', {
    bucket: bucket.id,
    rule: [
      {
        applyServerSideEncryptionByDefault: { kmsMasterKeyId: key.arn, sseAlgorithm: 'aws:kms' },
        bucketKeyEnabled: true,
      },
    ],
  });
  const versioning = new S3BucketVersioningA(stack, 'bucket-versioning', {
    bucket: bucket.id,
    versioningConfiguration: { status: 'Enabled' },
  });
  new S3BucketLifecycleConfiguration(stack, 'bucket-lifecycle', {
    bucket: bucket.id,
    dependsOn: [versioning],
    rule: [
      {
        abortIncompleteMultipartUpload: [{ daysAfterInitiation: 7 }],
        filter: [{ prefix: '' }],
        id: 'keep',
        noncurrentVersionExpiration: [{ noncurrentDays: data.versionDays }],
        status: 'Enabled',
      },
    ],
  });
  new S3BucketPolicy(stack, 'bucket-policy', {
    bucket: bucket.id,
    dependsOn: [publicAccess],
    policy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'TlsOnly',
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: [bucket.arn, `${bucket.arn}/*`],
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
      ],
    }),
  });
}

export function createQueue(place: Place, key: KmsKey): void {
  const { stack, data } = place;
  const deadLetters = new SqsQueue(stack, 'dead-letters', {
    kmsDataKeyReusePeriodSeconds: 300,
    kmsMasterKeyId: key.arn,
    lifecycle: { preventDestroy: data.isKept },
    messageRetentionSeconds: 1209600,
    name: `${queueOf(place)}_dead-letters`,
    receiveWaitTimeSeconds: 20,
    tags: tagsOf(place, 'receipts'),
    visibilityTimeoutSeconds: 60,
  });
  const queue = new SqsQueue(stack, 'queue', {
    kmsDataKeyReusePeriodSeconds: 300,
    kmsMasterKeyId: key.arn,
    lifecycle: { preventDestroy: data.isKept },
    messageRetentionSeconds: data.messageSeconds,
    name: queueOf(place),
    receiveWaitTimeSeconds: 20,
    redrivePolicy: JSON.stringify({ deadLetterTargetArn: deadLetters.arn, maxReceiveCount: 5 }),
    tags: tagsOf(place, 'receipts'),
    visibilityTimeoutSeconds: 60,
  });
  tlsOnly(stack, 'dead-letters-policy', deadLetters);
  tlsOnly(stack, 'queue-policy', queue);
  new SqsQueueRedriveAllowPolicy(stack, 'redrive-allow', {
    queueUrl: deadLetters.id,
    redriveAllowPolicy: JSON.stringify({ redrivePermission: 'byQueue', sourceQueueArns: [queue.arn] }),
  });
}

function tlsOnly(stack: TerraformStack, id: string, { arn, id: queueUrl }: SqsQueue): void {
  new SqsQueuePolicy(stack, id, {
    queueUrl,
    policy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'TlsOnly',
          Effect: 'Deny',
          Principal: '*',
          Action: 'sqs:*',
          Resource: arn,
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
      ],
    }),
  });
}
