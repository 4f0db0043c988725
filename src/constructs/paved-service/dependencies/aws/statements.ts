import { AwsStatement } from '../../identity/need';
import { CacheSpec, DatabaseSpec, DataPlace } from '../data-spec';

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
