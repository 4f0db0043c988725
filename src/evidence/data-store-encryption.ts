import { PolicyResource } from '../policy/resource/policy-resource';
import { DATA_STORE_TYPES, DataStoreType, WhenSilent } from './data-store-types';

/** How a data store is encrypted, as far as Terraform says. */
export interface StoreEncryption {
  readonly encrypted: WhenSilent | 'yes' | 'unknown';
  /** The customer's own key as Terraform names it, `none`, or `unknown`. */
  readonly key: string;
}

const BUCKET = 'aws_s3_bucket';
const BUCKET_ENCRYPTION = 'aws_s3_bucket_server_side_encryption_configuration';
const BUCKET_RULE = 'rule.apply_server_side_encryption_by_default';
const INLINE = `server_side_encryption_configuration.${BUCKET_RULE}`;
/** KMS developer guide, "AWS managed keys": their aliases begin so. */
const AWS_MANAGED = /(?:^|:)alias\/aws\//;

const NONE = 'none';
const UNKNOWN = 'unknown';

/** Undefined for what is no data store. */
export function encryptionOf(resource: PolicyResource): StoreEncryption | undefined {
  if (resource.type === BUCKET) return ofBucket(resource);
  const type = DATA_STORE_TYPES[resource.type];
  if (type === undefined) return undefined;
  const key =
    resource.type === 'google_secret_manager_secret' ? keyOfSecret(resource, type) : keyAt(resource, type.key);
  return { encrypted: encryptedBy(resource, type, key), key };
}

function encryptedBy(resource: PolicyResource, type: DataStoreType, key: string): StoreEncryption['encrypted'] {
  const flag = type.flag === undefined ? undefined : resource.value(type.flag);
  if (flag?.bool === true) return 'yes';
  const named = resource.value(type.key);
  const isNamed = !named.isAbsent && named.text !== '';
  // With a flag, Terraform must set it too; SQS takes a key alone, and the flag is of its own keys.
  const isOnByKey = type.flag === undefined || type.silent !== 'no';
  if (isOnByKey && (isNamed || key !== NONE)) return key === UNKNOWN && type.silent === 'no' ? UNKNOWN : 'yes';
  if (flag?.isUnknown === true) return UNKNOWN;
  if (flag?.bool === false) return 'no';
  if ((type.inherits ?? []).some((path) => !resource.value(path).isAbsent)) return UNKNOWN;
  // The provider's documentation, at_rest_encryption_enabled: true by default where the engine is Valkey.
  if (flag?.isAbsent === true && resource.value('engine').text === 'valkey') return 'by default of the cloud';
  return type.silent;
}

/** S3 user guide, "Default encryption": every bucket is encrypted, with keys of S3 where nothing else is said. */
function ofBucket(bucket: PolicyResource): StoreEncryption {
  const { certain, possible } = bucket._graph.referencing(bucket, BUCKET_ENCRYPTION, 'bucket');
  const said = certain[0];
  if (said !== undefined) return { encrypted: 'yes', key: keyAt(said, `${BUCKET_RULE}.kms_master_key_id`) };
  const inline = bucket.value(`${INLINE}.sse_algorithm`);
  if (!inline.isAbsent) return { encrypted: 'yes', key: keyAt(bucket, `${INLINE}.kms_master_key_id`) };
  return { encrypted: 'by default of the cloud', key: possible.length > 0 ? UNKNOWN : NONE };
}

/** A secret has one key, or one for each place it is kept in. */
function keyOfSecret(secret: PolicyResource, { key }: DataStoreType): string {
  const everywhere = keyAt(secret, key);
  if (everywhere !== NONE) return everywhere;
  return keyAt(secret, 'replication.user_managed.replicas.customer_managed_encryption.kms_key_name');
}

function keyAt(resource: PolicyResource, path: string): string {
  const target = resource.target(path);
  if (target !== undefined) {
    const isManaged = target.type === 'data.aws_kms_alias' && AWS_MANAGED.test(target.value('name').text ?? '');
    return isManaged ? NONE : target.address;
  }
  const { text = '', isUnknown } = resource.value(path);
  if (isUnknown) return UNKNOWN;
  return text === '' || AWS_MANAGED.test(text) ? NONE : text;
}
