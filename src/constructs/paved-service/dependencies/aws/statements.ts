import { AwsStatement } from '../../identity/grants';
import { CacheSpec, DatabaseSpec, DataPlace } from '../data-spec';

type AwsPlace = Extract<DataPlace, { cloud: 'aws' }>;

/** To enter one database as one user (RDS user guide, "Creating and using an IAM policy for IAM database access"). */
export function databaseStatement(
  { partition, region, account }: AwsPlace,
  { prefix, user }: DatabaseSpec,
  resourceId: string,
): AwsStatement {
  return {
    sid: `Connect${pascal(prefix)}`,
    actions: ['rds-db:connect'],
    resources: [`arn:${partition}:rds-db:${region}:${account}:dbuser:${resourceId}/${user}`],
  };
}

/** To enter one cache as one user (ElastiCache user guide, "Authenticating with IAM"): both must be named. */
export function cacheStatement(
  { partition, region, account }: AwsPlace,
  { prefix, physicalName }: CacheSpec,
): AwsStatement {
  const arn = `arn:${partition}:elasticache:${region}:${account}`;
  return {
    sid: `Connect${pascal(prefix)}`,
    actions: ['elasticache:Connect'],
    resources: [`${arn}:serverlesscache:${physicalName}`, `${arn}:user:${physicalName}`],
  };
}

/** IAM user guide, "Sid": letters and digits only. */
function pascal(prefix: string): string {
  return prefix
    .toLowerCase()
    .split('_')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('');
}
