import { DatabaseSpec } from '../data-spec';

/**
 * Makes the service's user, which enters by IAM alone and owns what it makes; running it again changes nothing. Aurora user
 * guide, "Creating a database account using IAM authentication". The names hold letters, digits and underscores only.
 */
export function bootstrapSql({ database, user }: Pick<DatabaseSpec, 'database' | 'user'>): string {
  return [
    `SELECT 'CREATE ROLE "${user}" LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${user}') \\gexec`,
    `GRANT rds_iam TO "${user}";`,
    `REVOKE ALL ON DATABASE "${database}" FROM PUBLIC;`,
    `GRANT CONNECT, CREATE, TEMPORARY ON DATABASE "${database}" TO "${user}";`,
    `GRANT USAGE, CREATE ON SCHEMA public TO "${user}";`,
    '',
  ].join('\n');
}

/** Reads the master credential into the environment of one process, and nowhere else. */
export const BOOTSTRAP_SCRIPT = [
  'set -eu',
  'secret=$(aws secretsmanager get-secret-value --secret-id "$MASTER_SECRET" --query SecretString --output text)',
  'PGUSER=$(printf %s "$secret" | jq -r .username)',
  'PGPASSWORD=$(printf %s "$secret" | jq -r .password)',
  'export PGUSER PGPASSWORD',
  'exec psql --no-psqlrc --set ON_ERROR_STOP=1 --file /bootstrap/bootstrap.sql',
  '',
].join('\n');
