import { AwsStatement } from '../../identity/need';
import { CacheSpec, DatabaseSpec, DataPlace, DataSpec } from '../data-spec';

type AwsPlace = Extract<DataPlace, { cloud: 'aws' }>;

/** To enter one database as one user (RDS user guide, "Creating and using an IAM policy for IAM database access"). */
export function databaseStatement(
  { partition, region, account }: AwsPlace,
  { user }: DatabaseSpec,
  resourceId: string,
): AwsStatement {
  return {
    actions: ['rds-db:connect'],
    resources: [`arn:${partition}:rds-db:${region}:${account}:dbuser:${resourceId}/${user}`],
    conditions: {},
  };
}

/** What RDS calls a cluster, at its longest; the name itself is known after apply only. */
const LONGEST_RESOURCE_ID = `cluster-${'0'.repeat(26)}`;

/** What a service may do with its databases and caches, at its longest. */
export function longestDataStatements({ place, databases, caches }: DataSpec): AwsStatement[] {
  if (place?.cloud !== 'aws') return [];
  const byIam = databases.filter(({ login }) => login === undefined);
  return [
    ...byIam.map((database) => databaseStatement(place, database, LONGEST_RESOURCE_ID)),
    ...caches.map((cache) => cacheStatement(place, cache)),
  ];
}

/** To enter one cache as one user (ElastiCache user guide, "Authenticating with IAM"): both must be named. */
export function cacheStatement(
  { partition, region, account }: AwsPlace,
  { physicalName, user }: CacheSpec,
): AwsStatement {
  const arn = `arn:${partition}:elasticache:${region}:${account}`;
  return {
    actions: ['elasticache:Connect'],
    resources: [`${arn}:serverlesscache:${physicalName}`, `${arn}:user:${user}`],
    conditions: {},
  };
}
