import { Construct } from 'constructs';
import { awsTags } from '../../../../core/labels';
import { awsBinding } from '../../bindings';
import { PavedServiceSpec } from '../../spec';
import { CacheSpec, DataPlace } from '../data-spec';
import { createAccess } from './access';
import { createKey } from './key';
import { createParameter } from './parameters';

/** Creates a cache on ElastiCache Serverless for Valkey, which is in several zones and takes nothing but TLS by itself. */
export function createServerlessCache(
  scope: Construct,
  spec: PavedServiceSpec,
  cache: CacheSpec,
  place: Extract<DataPlace, { cloud: 'aws' }>,
): void {
  const labels = { ...spec.labels, component: cache.name, stamp: spec.stamp };
  const tags = awsTags(labels);
  const { physicalName: name, ports } = cache;
  const what = `cache ${cache.name} of service ${spec.name} in ${spec.environment}`;
  const { ElasticacheServerlessCache } = awsBinding('elasticache-serverless-cache');
  const { ElasticacheUser } = awsBinding('elasticache-user');
  const { ElasticacheUserGroup } = awsBinding('elasticache-user-group');

  const key = createKey(scope, place, labels, { description: `Encrypts ${what}`, isProtected: cache.isProtected });
  const access = createAccess(scope, place, labels, {
    name,
    description: `Of ${what}`,
    ports,
  });
  const user = new ElasticacheUser(scope, 'User', {
    userId: name,
    // ElastiCache user guide, "Authenticating with IAM": the name of an IAM user is its id.
    userName: name,
    engine: 'valkey',
    // All keys and commands: the cache is the service's own, and ElastiCache keeps what administers it to itself.
    accessString: 'on ~* +@all',
    authenticationMode: { type: 'iam' },
    tags,
  });
  const group = new ElasticacheUserGroup(scope, 'Users', {
    userGroupId: name,
    engine: 'valkey',
    userIds: [user.userId],
    tags,
  });
  const resource = new ElasticacheServerlessCache(scope, 'Resource', {
    name,
    description: `The ${what}`,
    engine: 'valkey',
    majorEngineVersion: '8',
    kmsKeyId: key.arn,
    subnetIds: [...place.subnets],
    securityGroupIds: [access],
    userGroupId: group.userGroupId,
    snapshotRetentionLimit: cache.snapshotDays,
    cacheUsageLimits: [
      {
        dataStorage: [{ maximum: cache.gigabytes, unit: 'GB' }],
        ecpuPerSecond: [{ maximum: cache.units }],
      },
    ],
    tags,
  });
  createParameter(
    scope,
    'Host',
    `${cache.parameters}/host`,
    resource.endpoint.get(0).address,
    `Where to reach ${what}`,
    tags,
  );
}
