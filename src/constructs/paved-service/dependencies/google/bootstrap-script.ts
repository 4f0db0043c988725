import { DatabaseSpec } from '../data-spec';

/**
 * Whoever can log in may work here. That is the service alone: its instance has no other users than that of IAM, which is made
 * with the service, after its data, and so cannot be named yet.
 */
export function bootstrapSql({ database }: Pick<DatabaseSpec, 'database'>): string {
  return [
    `GRANT CONNECT, CREATE, TEMPORARY ON DATABASE "${database}" TO PUBLIC;`,
    'GRANT USAGE, CREATE ON SCHEMA public TO PUBLIC;',
    '',
  ].join('\n');
}

/** Gives the administrator a password that nobody keeps, and uses it once. */
export const BOOTSTRAP_SCRIPT = [
  'set -eu',
  'PGPASSWORD="Aa1-$(head -c 32 /dev/urandom | base64)"',
  'export PGPASSWORD PGUSER=postgres',
  'gcloud sql users set-password postgres --quiet --project="$PROJECT" --instance="$INSTANCE" --password="$PGPASSWORD"',
  'exec psql --no-psqlrc --set ON_ERROR_STOP=1 --file /bootstrap/bootstrap.sql',
  '',
].join('\n');
