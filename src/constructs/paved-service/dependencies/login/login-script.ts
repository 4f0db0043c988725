import { DatabaseSpec, LoginSpec } from '../data-spec';

/** What a secret manager of a cloud is asked by, in shell. */
export interface LoginCommands {
  /** Prints the login as it is. */
  readonly read: string;
  /** Keeps what is in the file `$1`. */
  readonly write: string;
  /** What the answer holds when nothing was ever kept. */
  readonly nothing: string;
}

/**
 * Statements that make the two users of a login, and the one that owns what either makes; running them again changes nothing.
 * PostgreSQL, "Role Membership" and "ALTER ROLE": a user begins each session as the owner. `before` are those of the cloud.
 */
export function loginSql(
  { database, user, login: { users } }: Pick<DatabaseSpec, 'database' | 'user'> & { readonly login: LoginSpec },
  before: readonly string[] = [],
): string {
  const create = (role: string, options: string): string =>
    `SELECT 'CREATE ROLE "${role}" ${options}' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') \\gexec`;
  return [
    create(user, 'NOLOGIN'),
    ...users.flatMap((each) => [create(each, `LOGIN IN ROLE "${user}"`), `ALTER ROLE "${each}" SET role = '${user}';`]),
    ...before,
    `REVOKE ALL ON DATABASE "${database}" FROM PUBLIC;`,
    `GRANT CONNECT, CREATE, TEMPORARY ON DATABASE "${database}" TO "${user}";`,
    `GRANT USAGE, CREATE ON SCHEMA public TO "${user}";`,
    '',
  ].join('\n');
}

/**
 * Gives the user whose turn is next a new password, then hands it out; the other one's stays as it is until the next time, so
 * that whoever has not read the new one yet is not locked out. psql sends a hash of it, and so no log of the server has it.
 */
export function loginScript({ read, write, nothing }: LoginCommands): string[] {
  return [
    'umask 077',
    `read_login() { ${read}; }`,
    `write_login() { ${write}; }`,
    'if ! login=$(read_login 2>/tmp/error); then',
    `  grep -q '${nothing}' /tmp/error || { cat /tmp/error >&2; exit 1; }`,
    "  login='{}'",
    'fi',
    'next=$LOGIN_A',
    'if [ "$(printf %s "$login" | jq -r .user)" = "$LOGIN_A" ]; then next=$LOGIN_B; fi',
    "password=$(head -c 48 /dev/urandom | base64 | tr -d '+/=\\n')",
    'printf \'%s\\n%s\\n\' "$password" "$password" | psql --no-psqlrc --set ON_ERROR_STOP=1 --command "\\\\password $next"',
    'printf \'{"user":"%s","password":"%s"}\' "$next" "$password" >/tmp/login.json',
    'write_login /tmp/login.json',
    'rm /tmp/login.json',
    '',
  ];
}

/** The variables that the script reads. */
export function loginVariables({ secretId, users: [a, b] }: LoginSpec): Record<string, string> {
  return { LOGIN_ID: secretId, LOGIN_A: a, LOGIN_B: b };
}
