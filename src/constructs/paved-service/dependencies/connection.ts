import { CacheSpec, DatabaseSpec } from './data-spec';
import { variableName } from './variables';

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

const PARTS = {
  postgres: ['HOST', 'PORT', 'DATABASE', 'USER', 'SSLMODE'],
  cache: ['HOST', 'PORT', 'USER', 'TLS', 'CACHE'],
} as const;

/** The names of the variables that tell a service of a database or a cache. Who enters with a password is told by a file. */
export function dataVariableNames(name: string, kind: keyof typeof PARTS, withPassword = false): string[] {
  return PARTS[kind].filter((part) => !withPassword || part !== 'USER').map((part) => variableName(name, part));
}

/** What a service is told of a database. */
export function databaseVariables(database: DatabaseSpec, cloud: 'aws' | 'google', host: string): Variable[] {
  const { name, ports, database: within, user, login } = database;
  const values = [host, `${ports[0]}`, within, ...(login === undefined ? [user] : []), SSL_MODES[cloud]];
  return named(dataVariableNames(name, 'postgres', login !== undefined), values);
}

/** What a service is told of a cache; the name is part of the token that it enters with. */
export function cacheVariables({ name, ports, user, physicalName }: CacheSpec, host: string): Variable[] {
  return named(dataVariableNames(name, 'cache'), [host, `${ports[0]}`, user, 'true', physicalName]);
}

function named(names: readonly string[], values: readonly string[]): Variable[] {
  return names.map((name, index) => ({ name, value: values[index] ?? '' }));
}
