import { Construct } from 'constructs';
import { awsBinding } from '../../bindings';
import { PavedServiceSpec } from '../../spec';
import { dataGroup, dataTags } from '../data-group';
import { DataStoresSpec } from '../spec';
import { tlsOnly } from '../tls-only';
import { BucketSpec } from './resolve-bucket';

/** S3 user guide, "Configuring a bucket lifecycle configuration to delete incomplete multipart uploads". */
const UPLOAD_DAYS = 7;

/** Creates an S3 bucket: private, encrypted with the service's key, versioned, and by TLS only. */
export function createS3Bucket(
  scope: Construct,
  spec: PavedServiceSpec,
  stores: DataStoresSpec,
  { name, bucketName, keepDays }: BucketSpec,
  keyArn: string,
): void {
  const group = dataGroup(scope, spec, `Bucket-${name}`);
  const { S3Bucket } = awsBinding('s3-bucket');
  const bucket = new S3Bucket(group, 'S3Bucket', {
    bucket: bucketName,
    forceDestroy: false,
    tags: dataTags(spec, name),
    lifecycle: { preventDestroy: stores.preventDestroy },
  });
  const at = { bucket: bucket.id };

  const { S3BucketPublicAccessBlock } = awsBinding('s3-bucket-public-access-block');
  const block = new S3BucketPublicAccessBlock(group, 'PublicAccess', {
    ...at,
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
  const { S3BucketOwnershipControls } = awsBinding('s3-bucket-ownership-controls');
  new S3BucketOwnershipControls(group, 'Ownership', { ...at, rule: { objectOwnership: 'BucketOwnerEnforced' } });
  const { S3BucketServerSideEncryptionConfigurationA } = awsBinding('s3-bucket-server-side-encryption-configuration');
  new S3BucketServerSideEncryptionConfigurationA(group, 'Encryption', {
    ...at,
    rule: [
      {
        applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: keyArn },
        bucketKeyEnabled: true,
      },
    ],
  });
  const { S3BucketVersioningA } = awsBinding('s3-bucket-versioning');
  const versioning = new S3BucketVersioningA(group, 'Versioning', {
    ...at,
    versioningConfiguration: { status: 'Enabled' },
  });
  const { S3BucketLifecycleConfiguration } = awsBinding('s3-bucket-lifecycle-configuration');
  new S3BucketLifecycleConfiguration(group, 'Lifecycle', {
    ...at,
    rule: [
      {
        id: 'keep',
        status: 'Enabled',
        filter: [{ prefix: '' }],
        abortIncompleteMultipartUpload: [{ daysAfterInitiation: UPLOAD_DAYS }],
        noncurrentVersionExpiration: [{ noncurrentDays: stores.oldVersionDays }],
        expiration: keepDays === undefined ? undefined : [{ days: keepDays }],
      },
    ],
    // S3 refuses rules for old versions on a bucket that keeps none yet.
    dependsOn: [versioning],
  });
  const { S3BucketPolicy } = awsBinding('s3-bucket-policy');
  new S3BucketPolicy(group, 'Policy', {
    ...at,
    policy: tlsOnly('s3:*', [bucket.arn, `${bucket.arn}/*`]),
    // Two changes of one bucket at a time conflict (OperationAborted).
    dependsOn: [block],
  });
}
