import { DbSubnetGroup } from '@cdktf/provider-aws/lib/db-subnet-group';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { RdsCluster } from '@cdktf/provider-aws/lib/rds-cluster';
import { RdsClusterInstance } from '@cdktf/provider-aws/lib/rds-cluster-instance';
import { RdsClusterParameterGroup } from '@cdktf/provider-aws/lib/rds-cluster-parameter-group';
import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { SsmParameter } from '@cdktf/provider-aws/lib/ssm-parameter';
import { VpcSecurityGroupIngressRule } from '@cdktf/provider-aws/lib/vpc-security-group-ingress-rule';
import * as fleet from './fleet';
import { databaseOf, parameterOf, Place, tagsOf } from './l1-fleet-words';

export interface Database {
  readonly cluster: RdsCluster;
  readonly instance: RdsClusterInstance;
  readonly key: KmsKey;
}

export function createDatabase(place: Place): Database {
  const { stack, name, service, account, data } = place;
  const database = databaseOf(place);
  const key = new KmsKey(stack, 'database-key', {
    deletionWindowInDays: 30,
    description: `Encrypts database orders of service ${service} in ${name}`,
    enableKeyRotation: true,
    ...(data.isProtected ? { lifecycle: { preventDestroy: true } } : {}),
    policy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'Account',
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${account}:root` },
          Action: 'kms:*',
          Resource: '*',
        },
      ],
    }),
    tags: tagsOf(place, 'orders'),
  });
  const subnets = new DbSubnetGroup(stack, 'subnets', {
    description: `Of database orders of service ${service} in ${name}`,
    name: database,
    subnetIds: [...fleet.DATA_SUBNETS],
    tags: tagsOf(place, 'orders'),
  });
  const parameters = new RdsClusterParameterGroup(stack, 'parameters', {
    description: `Of database orders of service ${service} in ${name}`,
    family: 'aurora-postgresql17',
    name: database,
    parameter: [
      { applyMethod: 'immediate', name: 'rds.force_ssl', value: '1' },
      { applyMethod: 'immediate', name: 'log_statement', value: 'ddl' },
      { applyMethod: 'immediate', name: 'log_min_duration_statement', value: '1000' },
    ],
    tags: tagsOf(place, 'orders'),
  });
  const access = new SecurityGroup(stack, 'database-access', {
    description: `Of database orders of service ${service} in ${name}`,
    name: database,
    tags: tagsOf(place, 'orders'),
    vpcId: fleet.VPC,
  });
  new VpcSecurityGroupIngressRule(stack, 'from-pods', {
    description: `From the pods of the cluster to ${database}`,
    fromPort: 5432,
    ipProtocol: 'tcp',
    referencedSecurityGroupId: fleet.POD_SECURITY_GROUP,
    securityGroupId: access.id,
    tags: tagsOf(place, 'orders'),
    toPort: 5432,
  });
  const monitoring = new IamRole(stack, 'monitoring-role', {
    assumeRolePolicy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'Monitoring',
          Effect: 'Allow',
          Principal: { Service: 'monitoring.rds.amazonaws.com' },
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'aws:SourceAccount': account } },
        },
      ],
    }),
    description: `Watches the hosts of database orders of service ${service} in ${name}`,
    name: `${fleet.ORGANIZATION}.${name}.${service}.orders.monitoring`,
    tags: tagsOf(place, 'orders'),
  });
  new IamRolePolicyAttachment(stack, 'monitoring-policy', {
    policyArn: 'arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole',
    role: monitoring.name,
  });
  const cluster = new RdsCluster(stack, 'cluster', {
    backupRetentionPeriod: data.backupDays,
    clusterIdentifier: database,
    copyTagsToSnapshot: true,
    databaseName: 'orders',
    dbClusterParameterGroupName: parameters.name,
    dbSubnetGroupName: subnets.name,
    deleteAutomatedBackups: !data.isProtected,
    deletionProtection: data.isProtected,
    enabledCloudwatchLogsExports: ['postgresql'],
    engine: 'aurora-postgresql',
    engineVersion: '17',
    finalSnapshotIdentifier: data.isProtected ? `${database}-final` : undefined,
    iamDatabaseAuthenticationEnabled: true,
    kmsKeyId: key.arn,
    manageMasterUserPassword: true,
    masterUserSecretKmsKeyId: key.arn,
    masterUsername: 'administrator',
    port: 5432,
    serverlessv2ScalingConfiguration: data.capacity,
    skipFinalSnapshot: !data.isProtected,
    storageEncrypted: true,
    tags: tagsOf(place, 'orders'),
    vpcSecurityGroupIds: [access.id],
  });
  const instance = new RdsClusterInstance(stack, 'instance', {
    autoMinorVersionUpgrade: true,
    clusterIdentifier: cluster.id,
    copyTagsToSnapshot: true,
    dbSubnetGroupName: subnets.name,
    engine: 'aurora-postgresql',
    identifier: `${database}-1`,
    instanceClass: 'db.serverless',
    monitoringInterval: 60,
    monitoringRoleArn: monitoring.arn,
    performanceInsightsEnabled: true,
    performanceInsightsKmsKeyId: key.arn,
    publiclyAccessible: false,
    tags: tagsOf(place, 'orders'),
  });
  new SsmParameter(stack, 'host', {
    description: `Where to reach database orders of service ${service} in ${name}`,
    name: parameterOf(place, 'host'),
    tags: tagsOf(place, 'orders'),
    type: 'String',
    value: cluster.endpoint,
  });
  new SsmParameter(stack, 'resource-id', {
    description: `What IAM calls database orders of service ${service} in ${name}`,
    name: parameterOf(place, 'resource-id'),
    tags: tagsOf(place, 'orders'),
    type: 'String',
    value: cluster.clusterResourceId,
  });
  return { cluster, instance, key };
}
