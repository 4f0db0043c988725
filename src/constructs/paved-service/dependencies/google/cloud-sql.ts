import type { SqlDatabaseInstance } from '@cdktf/provider-google/lib/sql-database-instance';
import { Construct } from 'constructs';
import { googleBinding } from '../../bindings';
import { PavedServiceSpec } from '../../spec';
import { dataLabels } from '../data-group';
import { DatabaseSpec, DataPlace } from '../data-spec';
import { createInstanceKey, InstanceKey } from './instance-key';

/** A database, and the key that it is encrypted with. */
export interface CreatedCloudSql {
  readonly instance: SqlDatabaseInstance;
  readonly key: InstanceKey;
}

/** Cloud SQL, "Use point-in-time recovery": the most that the Enterprise edition keeps of the logs. */
const MOST_LOG_DAYS = 7;

/** CIS Google Cloud Platform Foundation Benchmark 4.0.0, 6.2: who connects, what is changed and what fails. */
const FLAGS = [
  ['cloudsql.enable_pgaudit', 'on'],
  ['cloudsql.iam_authentication', 'on'],
  ['log_checkpoints', 'on'],
  ['log_connections', 'on'],
  ['log_disconnections', 'on'],
  ['log_lock_waits', 'on'],
  ['log_min_error_statement', 'error'],
  ['log_statement', 'ddl'],
  ['log_temp_files', '0'],
] as const;

/** Creates a PostgreSQL database on Cloud SQL, in its Enterprise edition, with a private address only. */
export function createCloudSql(
  scope: Construct,
  spec: PavedServiceSpec,
  database: DatabaseSpec,
  place: Extract<DataPlace, { cloud: 'google' }>,
): CreatedCloudSql {
  const { isProtected, backupDays } = database;
  const key = createInstanceKey(scope, spec, database.name, place, 'gcp-sa-cloud-sql');
  const { SqlDatabaseInstance: Instance } = googleBinding('sql-database-instance');
  const { SqlDatabase } = googleBinding('sql-database');
  const instance = new Instance(scope, 'Resource', {
    name: database.physicalName,
    region: place.region,
    databaseVersion: `POSTGRES_${database.version}`,
    encryptionKeyName: key.id,
    deletionProtection: isProtected,
    dependsOn: [key.grant],
    settings: {
      edition: 'ENTERPRISE',
      tier: database.machine,
      availabilityType: database.zones > 1 ? 'REGIONAL' : 'ZONAL',
      deletionProtectionEnabled: isProtected,
      retainBackupsOnDelete: isProtected,
      diskType: 'PD_SSD',
      diskAutoresize: true,
      userLabels: dataLabels(spec, database.name),
      ipConfiguration: { ipv4Enabled: false, privateNetwork: place.network, sslMode: 'ENCRYPTED_ONLY' },
      backupConfiguration: {
        enabled: true,
        pointInTimeRecoveryEnabled: true,
        transactionLogRetentionDays: Math.min(backupDays, MOST_LOG_DAYS),
        backupRetentionSettings: { retainedBackups: backupDays, retentionUnit: 'COUNT' },
      },
      insightsConfig: { queryInsightsEnabled: true },
      // For users that somebody makes by hand; the service's own has no password.
      passwordValidationPolicy: {
        enablePasswordPolicy: true,
        minLength: 16,
        complexity: 'COMPLEXITY_DEFAULT',
        disallowUsernameSubstring: true,
      },
      databaseFlags: FLAGS.map(([name, value]) => ({ name, value })),
    },
  });
  // Terraform alone cannot delete a database that somebody is connected to.
  new SqlDatabase(scope, 'Database', { instance: instance.name, name: database.database, deletionPolicy: 'ABANDON' });
  return { instance, key };
}
