import { DatabaseSpec } from '../data-spec';
import { loginScript, loginSql } from '../login/login-script';

/**
 * Whoever can log in may work here. That is the service alone: its instance has no other users than that of IAM, which is made
 * with the service, after its data, and so cannot be named yet. Users with a password are made here, and named.
 */
export function bootstrapSql({ database, user, login }: Pick<DatabaseSpec, 'database' | 'user' | 'login'>): string {
  if (login !== undefined) return loginSql({ database, user, login });
  return [
    `GRANT CONNECT, CREATE, TEMPORARY ON DATABASE "${database}" TO PUBLIC;`,
    'GRANT USAGE, CREATE ON SCHEMA public TO PUBLIC;',
    '',
  ].join('\n');
}

/** Gives the administrator a password that nobody keeps, and uses it once. */
const AS_ADMINISTRATOR = [
  'set -eu',
  'PGPASSWORD="Aa1-$(head -c 32 /dev/urandom | base64)"',
  'export PGPASSWORD PGUSER=postgres',
  'gcloud sql users set-password postgres --quiet --project="$PROJECT" --instance="$INSTANCE" --password="$PGPASSWORD"',
];
const RUN = 'psql --no-psqlrc --set ON_ERROR_STOP=1 --file /bootstrap/bootstrap.sql';

/** Cloud SQL, "Built-in database authentication": policies for passwords do not apply to hashed ones, which psql sends. */
const LOGIN = loginScript({
  read: 'gcloud secrets versions access latest --quiet --project="$PROJECT" --secret="$LOGIN_ID"',
  write: 'gcloud secrets versions add "$LOGIN_ID" --quiet --project="$PROJECT" --data-file="$1" >/dev/null',
  nothing: 'NOT_FOUND',
});

/** What the job does in a database: its users are let in, and where they enter with a password, that is made too. */
export function bootstrapScript({ login }: Pick<DatabaseSpec, 'login'>): string {
  return [...AS_ADMINISTRATOR, ...(login === undefined ? [`exec ${RUN}`, ''] : [RUN, ...LOGIN])].join('\n');
}
