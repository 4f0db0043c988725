import { DatabaseSpec } from '../data-spec';
import { loginScript, loginSql } from '../login/login-script';

/**
 * Makes the service's user, which enters by IAM alone and owns what it makes; running it again changes nothing. Aurora user
 * guide, "Creating a database account using IAM authentication". The names hold letters, digits and underscores only.
 */
export function bootstrapSql({ database, user, login }: Pick<DatabaseSpec, 'database' | 'user' | 'login'>): string {
  // Who may enter by IAM may not enter with a password (Aurora user guide, "IAM database authentication").
  if (login !== undefined) return loginSql({ database, user, login }, [`REVOKE rds_iam FROM "${user}";`]);
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
const AS_MASTER = [
  'set -eu',
  'secret=$(aws secretsmanager get-secret-value --secret-id "$MASTER_SECRET" --query SecretString --output text)',
  'PGUSER=$(printf %s "$secret" | jq -r .username)',
  'PGPASSWORD=$(printf %s "$secret" | jq -r .password)',
  'export PGUSER PGPASSWORD',
];
const RUN = 'psql --no-psqlrc --set ON_ERROR_STOP=1 --file /bootstrap/bootstrap.sql';

const LOGIN = loginScript({
  read: 'aws secretsmanager get-secret-value --secret-id "$LOGIN_ID" --query SecretString --output text',
  write: 'aws secretsmanager put-secret-value --secret-id "$LOGIN_ID" --secret-string "file://$1" >/dev/null',
  // Secrets Manager API reference, GetSecretValue: a secret without a value.
  nothing: 'ResourceNotFoundException',
});

/** What the job does in a database: its users are made, and where they enter with a password, that is made too. */
export function bootstrapScript({ login }: Pick<DatabaseSpec, 'login'>): string {
  return [...AS_MASTER, ...(login === undefined ? [`exec ${RUN}`, ''] : [RUN, ...LOGIN])].join('\n');
}
