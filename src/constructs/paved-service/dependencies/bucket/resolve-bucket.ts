import { Cloud } from '../../../../core/environment';
import { checkNameAllowed } from '../../../../core/naming';
import { Problems } from '../../../../core/validation';
import { AwsStatement, BY_TLS, Needs } from '../../identity/need';
import { Access } from '../access';
import { awsEndpoint, bucketArn, CloudPlace, namesOf } from '../cloud-place';
import { Variables, variableName } from '../variables';
import { BucketProps } from './bucket-props';

/** A bucket of a service, decided. */
export interface BucketSpec {
  readonly name: string;
  readonly bucketName: string;
  /** Days after which objects are deleted. */
  readonly keepDays?: number;
}

/** A bucket as the service that uses it sees it. */
export interface UsedBucket {
  readonly bucketName: string;
  readonly needs: Needs;
  readonly variables: Variables;
}

interface BucketRights {
  readonly bucket: readonly string[];
  readonly objects: readonly string[];
  /** KMS developer guide, "Amazon S3 and KMS": a multipart upload reads its own parts, so writing needs Decrypt. */
  readonly key: readonly string[];
  readonly role: string;
}

const ADD = ['s3:PutObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts'];
const ENCRYPT = ['kms:Decrypt', 'kms:GenerateDataKey'];

/** S3: Service Authorization Reference. Cloud Storage: "IAM roles for Cloud Storage". */
const RIGHTS: Readonly<Partial<Record<Access, BucketRights>>> = {
  [Access.READ]: {
    bucket: ['s3:ListBucket'],
    objects: ['s3:GetObject'],
    key: ['kms:Decrypt'],
    role: 'roles/storage.objectViewer',
  },
  [Access.WRITE]: { bucket: [], objects: ADD, key: ENCRYPT, role: 'roles/storage.objectCreator' },
  [Access.READ_WRITE]: {
    bucket: ['s3:ListBucket'],
    objects: ['s3:GetObject', ...ADD, 's3:DeleteObject'],
    key: ENCRYPT,
    role: 'roles/storage.objectUser',
  },
  [Access.ADMINISTER]: {
    bucket: ['s3:ListBucket', 's3:ListBucketVersions', 's3:ListBucketMultipartUploads'],
    objects: ['s3:GetObject', 's3:GetObjectVersion', ...ADD, 's3:DeleteObject', 's3:DeleteObjectVersion'],
    key: ENCRYPT,
    role: 'roles/storage.objectAdmin',
  },
};

/** Where a bucket is, and what its use needs. */
export function useBucket(
  problems: Problems,
  place: CloudPlace,
  service: string,
  name: string,
  access: Access,
  { ownedBy }: BucketProps,
): UsedBucket {
  const owner = ownedBy ?? service;
  const { cloud } = place;
  const bucketName = namesOf(place).bucket(cloud, owner, name);
  checkNameAllowed(
    problems,
    `the name of bucket "${name}"`,
    cloud === Cloud.AWS ? 'aws_s3_bucket' : 'google_storage_bucket',
    bucketName,
  );
  const scheme = cloud === Cloud.AWS ? 's3' : 'gs';
  const rights = RIGHTS[access];
  return {
    bucketName,
    needs: rights === undefined ? { aws: [], google: [] } : needsOf(place, owner, name, bucketName, rights),
    variables: {
      [variableName(name, 'bucket', 'name')]: bucketName,
      [variableName(name, 'bucket', 'url')]: `${scheme}://${bucketName}`,
    },
  };
}

function needsOf(place: CloudPlace, owner: string, name: string, bucket: string, rights: BucketRights): Needs {
  if (place.cloud !== Cloud.AWS) {
    return {
      aws: [],
      google: [{ id: `bucket-${name}`, resource: 'bucket', name: bucket, role: rights.role }],
    };
  }
  const arn = bucketArn(place, bucket);
  const onBucket: AwsStatement[] =
    rights.bucket.length === 0 ? [] : [{ actions: rights.bucket, resources: [arn], conditions: BY_TLS }];
  return {
    aws: [
      ...onBucket,
      { actions: rights.objects, resources: [`${arn}/*`], conditions: BY_TLS },
      {
        actions: rights.key,
        resources: [],
        keyAlias: namesOf(place).kmsAlias(owner),
        // S3 user guide, "Reducing the cost of SSE-KMS with Amazon S3 Bucket Keys": the bucket is then the context.
        conditions: {
          StringEquals: {
            'kms:ViaService': awsEndpoint(place, 's3'),
            'kms:EncryptionContext:aws:s3:arn': arn,
          },
        },
      },
    ],
    google: [],
  };
}
