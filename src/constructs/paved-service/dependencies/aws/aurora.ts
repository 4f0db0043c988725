import type { RdsCluster } from '@cdktf/provider-aws/lib/rds-cluster';
import { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { awsTags } from '../../../../core/labels';
import { awsBinding } from '../../bindings';
import { PavedServiceSpec } from '../../spec';
import { DatabaseSpec, DataPlace } from '../data-spec';
import { createAccess } from './access';
import { createKey } from './key';
import { createMonitoring } from './monitoring';
import { createParameter } from './parameters';
import { roleNameOf } from './role-name';

/** What the making of the service's user needs to know of a database. */
export interface CreatedDatabase {
  readonly cluster: RdsCluster;
  readonly instances: readonly ITerraformDependable[];
  readonly keyArn: string;
}

/** Creates a PostgreSQL database on Aurora Serverless v2: storage in three zones, instances in as many as were decided. */
export function createAurora(
  scope: Construct,
  spec: PavedServiceSpec,
  database: DatabaseSpec,
  place: Extract<DataPlace, { cloud: 'aws' }>,
): CreatedDatabase {
  const labels = { ...spec.labels, component: database.name, stamp: spec.stamp };
  const tags = awsTags(labels);
  const { physicalName: identifier, version, capacity, isProtected } = database;
  const what = `database ${database.name} of service ${spec.name} in ${spec.environment}`;
  const { DbSubnetGroup } = awsBinding('db-subnet-group');
  const { RdsCluster: Cluster } = awsBinding('rds-cluster');
  const { RdsClusterInstance } = awsBinding('rds-cluster-instance');
  const { RdsClusterParameterGroup } = awsBinding('rds-cluster-parameter-group');

  const key = createKey(scope, place, labels, { description: `Encrypts ${what}`, isProtected });
  const access = createAccess(scope, place, labels, {
    name: identifier,
    description: `Of ${what}`,
    ports: database.ports,
  });
  const subnets = new DbSubnetGroup(scope, 'Subnets', {
    name: identifier,
    description: `Of ${what}`,
    subnetIds: [...place.subnets],
    tags,
  });
  const parameters = new RdsClusterParameterGroup(scope, 'Parameters', {
    name: identifier,
    description: `Of ${what}`,
    family: `aurora-postgresql${version}`,
    parameter: PARAMETERS.map(([name, value]) => ({ name, value, applyMethod: 'immediate' })),
    tags,
  });
  const cluster = new Cluster(scope, 'Resource', {
    clusterIdentifier: identifier,
    engine: 'aurora-postgresql',
    engineVersion: version,
    databaseName: database.database,
    port: database.ports[0],
    // Its password is made, kept and changed by the cloud; only the job that makes the service's user ever reads it.
    masterUsername: 'administrator',
    manageMasterUserPassword: true,
    masterUserSecretKmsKeyId: key.arn,
    iamDatabaseAuthenticationEnabled: true,
    storageEncrypted: true,
    kmsKeyId: key.arn,
    dbSubnetGroupName: subnets.name,
    vpcSecurityGroupIds: [access],
    dbClusterParameterGroupName: parameters.name,
    serverlessv2ScalingConfiguration: {
      minCapacity: capacity.min,
      maxCapacity: capacity.max,
      secondsUntilAutoPause: capacity.pauseAfterSeconds,
    },
    backupRetentionPeriod: database.backupDays,
    copyTagsToSnapshot: true,
    deleteAutomatedBackups: !isProtected,
    deletionProtection: isProtected,
    skipFinalSnapshot: !isProtected,
    finalSnapshotIdentifier: isProtected ? `${identifier}-final` : undefined,
    enabledCloudwatchLogsExports: ['postgresql'],
    tags,
  });
  const monitoringRole = createMonitoring(scope, place, tags, {
    name: roleNameOf(spec, database, 'monitoring'),
    description: `Watches the hosts of ${what}`,
  });
  const instances = Array.from({ length: database.zones }, (_, index) => index + 1).map(
    (number) =>
      new RdsClusterInstance(scope, `Instance${number}`, {
        identifier: `${identifier}-${number}`,
        clusterIdentifier: cluster.id,
        engine: 'aurora-postgresql',
        instanceClass: 'db.serverless',
        dbSubnetGroupName: subnets.name,
        publiclyAccessible: false,
        autoMinorVersionUpgrade: true,
        performanceInsightsEnabled: true,
        performanceInsightsKmsKeyId: key.arn,
        monitoringInterval: 60,
        monitoringRoleArn: monitoringRole,
        copyTagsToSnapshot: true,
        tags,
      }),
  );
  createParameter(scope, 'Host', `${database.parameters}/host`, cluster.endpoint, `Where to reach ${what}`, tags);
  createParameter(
    scope,
    'ResourceId',
    `${database.parameters}/resource-id`,
    cluster.clusterResourceId,
    `What IAM calls ${what}`,
    tags,
  );
  return { cluster, instances, keyArn: key.arn };
}

/** Aurora user guide, "Security with Aurora PostgreSQL": no connection without TLS; then what is changed, and what is slow. */
const PARAMETERS = [
  ['rds.force_ssl', '1'],
  ['log_statement', 'ddl'],
  ['log_min_duration_statement', '1000'],
] as const;
