import { DataStoresDocument } from '../../src/evidence/data-stores';
import { evidenceInput } from './app';
import { documentOf } from './bundle';

type Bodies = Readonly<Record<string, Readonly<Record<string, object>>>>;

/** How each store is encrypted, by address. */
function encryptionIn(resource: Bodies, data: Bodies = {}): Record<string, string> {
  const input = evidenceInput({}, { main: { resource, data, variable: { key: {} } } }, []);
  const { dataStores } = JSON.parse(documentOf(input, 'data-stores.json')) as DataStoresDocument;
  return Object.fromEntries(dataStores.map(({ address, encrypted, key }) => [address, `${encrypted}, ${key}`]));
}

test('a database is encrypted when it says so; what it is restored from may have encrypted it', () => {
  const encryption = encryptionIn({
    aws_db_instance: {
      on: { storage_encrypted: true, kms_key_id: '${aws_kms_key.data.arn}' },
      silent: { kms_key_id: '${aws_kms_key.data.arn}' },
      restored: { snapshot_identifier: 'nightly' },
      maybe: { storage_encrypted: '${var.encrypted}' },
    },
    aws_kms_key: { data: {} },
  });
  expect(encryption).toEqual({
    'aws_db_instance.on': 'yes, aws_kms_key.data',
    'aws_db_instance.silent': 'no, aws_kms_key.data',
    'aws_db_instance.restored': 'unknown, none',
    'aws_db_instance.maybe': 'unknown, none',
  });
});

test('a key of AWS is no key of the customer’s own', () => {
  const encryption = encryptionIn(
    {
      aws_sns_topic: {
        alias: { kms_master_key_id: 'alias/aws/sns' },
        data: { kms_master_key_id: '${data.aws_kms_alias.sns.target_key_arn}' },
        own: { kms_master_key_id: 'alias/topics' },
        maybe: { kms_master_key_id: '${var.key}' },
        silent: {},
      },
    },
    { aws_kms_alias: { sns: { name: 'alias/aws/sns' } } },
  );
  expect(encryption).toEqual({
    'aws_sns_topic.alias': 'yes, none',
    'aws_sns_topic.data': 'yes, none',
    'aws_sns_topic.own': 'yes, alias/topics',
    'aws_sns_topic.maybe': 'unknown, unknown',
    'aws_sns_topic.silent': 'no, none',
  });
});

test('a bucket is encrypted by what refers to it, and by default', () => {
  const encryption = encryptionIn({
    aws_s3_bucket: { keyed: {}, silent: {} },
    aws_s3_bucket_server_side_encryption_configuration: {
      keyed: {
        bucket: '${aws_s3_bucket.keyed.id}',
        rule: [
          { apply_server_side_encryption_by_default: { sse_algorithm: 'aws:kms', kms_master_key_id: 'alias/data' } },
        ],
      },
    },
  });
  expect(encryption).toEqual({
    'aws_s3_bucket.keyed': 'yes, alias/data',
    'aws_s3_bucket.silent': 'by default of the cloud, none',
  });
});

test('a queue is in clear only where it is told to be, and names no key', () => {
  const encryption = encryptionIn({
    aws_sqs_queue: {
      off: { sqs_managed_sse_enabled: false },
      keyed: { sqs_managed_sse_enabled: false, kms_master_key_id: 'alias/queues' },
      silent: {},
    },
  });
  expect(encryption).toEqual({
    'aws_sqs_queue.off': 'no, none',
    'aws_sqs_queue.keyed': 'yes, alias/queues',
    'aws_sqs_queue.silent': 'by default of the cloud, none',
  });
});

test('Google encrypts everything, and a key of Cloud KMS is the customer’s own', () => {
  const encryption = encryptionIn({
    google_storage_bucket: { keyed: { encryption: [{ default_kms_key_name: 'data-key' }] }, silent: {} },
    google_secret_manager_secret: {
      placed: {
        replication: {
          user_managed: { replicas: [{ customer_managed_encryption: { kms_key_name: 'secrets-key' } }] },
        },
      },
    },
  });
  expect(encryption).toEqual({
    'google_storage_bucket.keyed': 'yes, data-key',
    'google_storage_bucket.silent': 'by default of the cloud, none',
    'google_secret_manager_secret.placed': 'yes, secrets-key',
  });
});

test('what keeps no data, and data sources, are no data stores', () => {
  expect(encryptionIn({ aws_kms_key: { data: {} } }, { aws_s3_bucket: { other: { bucket: 'other' } } })).toEqual({});
});
