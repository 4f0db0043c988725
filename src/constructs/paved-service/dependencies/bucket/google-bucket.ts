import { Construct } from 'constructs';
import { googleBinding } from '../../bindings';
import { PavedServiceSpec } from '../../spec';
import { dataGroup, dataLabels } from '../data-group';
import { CryptoKey } from '../key/google-key';
import { DataStoresSpec } from '../spec';
import { BucketSpec } from './resolve-bucket';

const UPLOAD_DAYS = 7;
/** Cloud Storage, "Soft delete": 7 days, its own default. */
const SOFT_DELETE_SECONDS = 7 * 24 * 60 * 60;

/** Creates a bucket of Cloud Storage: private, encrypted with the service's key, and versioned. It answers by TLS only. */
export function createBucket(
  scope: Construct,
  spec: PavedServiceSpec,
  stores: DataStoresSpec,
  { name, bucketName, keepDays }: BucketSpec,
  key: CryptoKey,
): void {
  const group = dataGroup(scope, spec, `Bucket-${name}`);
  const { StorageBucket } = googleBinding('storage-bucket');
  const expiry =
    keepDays === undefined ? [] : [{ action: { type: 'Delete' }, condition: { age: keepDays, withState: 'LIVE' } }];
  new StorageBucket(group, 'StorageBucket', {
    name: bucketName,
    location: stores.region,
    forceDestroy: false,
    uniformBucketLevelAccess: true,
    publicAccessPrevention: 'enforced',
    versioning: { enabled: true },
    encryption: { defaultKmsKeyName: key.id },
    softDeletePolicy: { retentionDurationSeconds: SOFT_DELETE_SECONDS },
    lifecycleRule: [
      {
        action: { type: 'Delete' },
        condition: { daysSinceNoncurrentTime: stores.oldVersionDays, withState: 'ARCHIVED' },
      },
      { action: { type: 'AbortIncompleteMultipartUpload' }, condition: { age: UPLOAD_DAYS } },
      ...expiry,
    ],
    labels: dataLabels(spec, name),
    lifecycle: { preventDestroy: stores.preventDestroy },
    dependsOn: key.grants,
  });
}
