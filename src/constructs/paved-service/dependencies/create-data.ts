import { Construct } from 'constructs';
import { Catalogue } from '../../../core/catalogue';
import { ProviderName } from '../../../core/provider-name';
import { useProviderAt } from '../../../stacks/place';
import { AwsStatement } from '../identity/grants';
import { PavedServiceSpec } from '../spec';
import { createAurora } from './aws/aurora';
import { createBootstrap } from './aws/bootstrap';
import { readParameter } from './aws/parameters';
import { createServerlessCache } from './aws/serverless-cache';
import { cacheStatement, databaseStatement } from './aws/statements';
import { cacheVariables, databaseVariables, Variable } from './connection';
import { dataScopeOf } from './data-scope';

/** What a workload gets of its data. */
export interface CreatedData {
  readonly variables: readonly Variable[];
  /** What the role of the service may do with it. */
  readonly statements: readonly AwsStatement[];
}

/** Creates the databases and caches of a service in the sibling state, and what the workload needs to find and enter them. */
export function createData(service: Construct, spec: PavedServiceSpec): CreatedData {
  const { place, databases, caches, bootstrap } = spec.data;
  const variables: Variable[] = [];
  const statements: AwsStatement[] = [];
  if (place?.cloud !== 'aws') return { variables, statements };
  for (const database of databases) {
    const scope = dataScopeOf(service, spec, database.name);
    useProviderAt(scope, ProviderName.AWS);
    const created = createAurora(scope, spec, database, place);
    if (bootstrap !== undefined) createBootstrap(scope, spec, database, bootstrap, created);
    if (database.recovery !== undefined) {
      const entry = {
        kind: 'recovery',
        path: scope.node.path,
        environment: spec.environment,
        service: spec.name,
      } as const;
      Catalogue.of(scope).add(scope, { ...entry, dependency: database.name, ...database.recovery });
    }
    const host = readParameter(service, `${database.name}-Host`, `${database.parameters}/host`);
    const resourceId = readParameter(service, `${database.name}-ResourceId`, `${database.parameters}/resource-id`);
    variables.push(...databaseVariables(database, place.cloud, host));
    statements.push(databaseStatement(place, database, resourceId));
  }
  for (const cache of caches) {
    const scope = dataScopeOf(service, spec, cache.name);
    useProviderAt(scope, ProviderName.AWS);
    createServerlessCache(scope, spec, cache, place);
    const host = readParameter(service, `${cache.name}-Host`, `${cache.parameters}/host`);
    variables.push(...cacheVariables(cache, cache.physicalName, host));
    statements.push(cacheStatement(place, cache));
  }
  return { variables, statements };
}
