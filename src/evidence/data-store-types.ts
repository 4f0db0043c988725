/** Whether what a data store keeps is encrypted when its Terraform says nothing of it. */
export type WhenSilent = 'no' | 'by default of the cloud';

/** Where a type of data store says how it is encrypted. */
export interface DataStoreType {
  /** The argument that switches encryption on or off; absent where nothing but the key is said. */
  readonly flag?: string;
  /** The argument that names the key. */
  readonly key: string;
  readonly silent: WhenSilent;
  /** Arguments that name what the store takes its encryption from: what is said there is not seen here. */
  readonly inherits?: readonly string[];
}

const BY_DEFAULT = 'by default of the cloud';

/** A cluster of databases takes encryption from what it is restored from, or is a part of. */
const CLUSTER: DataStoreType = {
  flag: 'storage_encrypted',
  key: 'kms_key_id',
  silent: 'no',
  inherits: ['snapshot_identifier', 'replication_source_identifier', 'global_cluster_identifier'],
};

/** Google Cloud, "Default encryption at rest": all content of customers is encrypted, and no argument turns it off. */
function ofGoogle(key: string): DataStoreType {
  return { key, silent: BY_DEFAULT };
}

/** What keeps data, and where the provider's documentation says that it is told how to encrypt it. */
export const DATA_STORE_TYPES: Readonly<Record<string, DataStoreType>> = {
  aws_db_instance: { ...CLUSTER, inherits: ['snapshot_identifier', 'replicate_source_db', 'restore_to_point_in_time'] },
  aws_docdb_cluster: CLUSTER,
  // DynamoDB developer guide, "DynamoDB encryption at rest": always on; the flag chooses KMS over a key that AWS owns.
  aws_dynamodb_table: { key: 'server_side_encryption.kms_key_arn', silent: BY_DEFAULT },
  aws_ebs_volume: { flag: 'encrypted', key: 'kms_key_id', silent: 'no', inherits: ['snapshot_id'] },
  aws_efs_file_system: { flag: 'encrypted', key: 'kms_key_id', silent: 'no' },
  aws_elasticache_replication_group: {
    flag: 'at_rest_encryption_enabled',
    key: 'kms_key_id',
    silent: 'no',
    inherits: ['global_replication_group_id'],
  },
  // ElastiCache user guide, "At-rest encryption": on for every serverless cache.
  aws_elasticache_serverless_cache: { key: 'kms_key_id', silent: BY_DEFAULT },
  aws_neptune_cluster: { ...CLUSTER, key: 'kms_key_arn' },
  aws_opensearch_domain: { flag: 'encrypt_at_rest.enabled', key: 'encrypt_at_rest.kms_key_id', silent: 'no' },
  aws_rds_cluster: { ...CLUSTER, inherits: [...(CLUSTER.inherits ?? []), 'restore_to_point_in_time'] },
  // Secrets Manager user guide, "Secret encryption and decryption": always on.
  aws_secretsmanager_secret: { key: 'kms_key_id', silent: BY_DEFAULT },
  // SNS developer guide, "Server-side encryption": off until a key is named.
  aws_sns_topic: { key: 'kms_master_key_id', silent: 'no' },
  // SQS developer guide, "Encryption at rest": SSE-SQS is on by default.
  aws_sqs_queue: { flag: 'sqs_managed_sse_enabled', key: 'kms_master_key_id', silent: BY_DEFAULT },
  google_alloydb_cluster: ofGoogle('encryption_config.kms_key_name'),
  google_bigquery_dataset: ofGoogle('default_encryption_configuration.kms_key_name'),
  google_compute_disk: ofGoogle('disk_encryption_key.kms_key_self_link'),
  google_filestore_instance: ofGoogle('kms_key_name'),
  google_firestore_database: ofGoogle('cmek_config.kms_key_name'),
  google_memorystore_instance: ofGoogle('kms_key'),
  google_pubsub_topic: ofGoogle('kms_key_name'),
  google_redis_cluster: ofGoogle('kms_key'),
  google_redis_instance: ofGoogle('customer_managed_key'),
  google_secret_manager_secret: ofGoogle('replication.auto.customer_managed_encryption.kms_key_name'),
  google_spanner_database: ofGoogle('encryption_config.kms_key_name'),
  google_sql_database_instance: ofGoogle('encryption_key_name'),
  google_storage_bucket: ofGoogle('encryption.default_kms_key_name'),
};
