import { CacheSpec, DatabaseSpec } from './data-spec';

/** An environment variable of a service's container. */
export interface Variable {
  readonly name: string;
  readonly value: string;
}

/**
 * How TLS is asked for, in the words of libpq. Certificates of Aurora are those of its host name. Cloud SQL's are of no
 * name that resolves to a private address: what makes them sure is the network.
 */
const SSL_MODES = { aws: 'verify-full', google: 'require' } as const;

/** The names of the variables that tell a service of its data. */
export function variableNames({ prefix }: Pick<DatabaseSpec, 'prefix'>, kind: 'postgres' | 'cache'): string[] {
  const parts =
    kind === 'postgres' ? ['HOST', 'PORT', 'DATABASE', 'USER', 'SSLMODE'] : ['HOST', 'PORT', 'USER', 'TLS', 'CACHE'];
  return parts.map((part) => `${prefix}_${part}`);
}

/** What a service is told of a database. */
export function databaseVariables(database: DatabaseSpec, cloud: 'aws' | 'google', host: string): Variable[] {
  const values = [host, `${database.port}`, database.database, database.user, SSL_MODES[cloud]];
  return variableNames(database, 'postgres').map((name, index) => ({ name, value: values[index] ?? '' }));
}

/** What a service is told of a cache; the name is part of the token that it enters with. */
export function cacheVariables(cache: CacheSpec, user: string, host: string): Variable[] {
  const values = [host, `${cache.port}`, user, 'true', cache.physicalName];
  return variableNames(cache, 'cache').map((name, index) => ({ name, value: values[index] ?? '' }));
}
