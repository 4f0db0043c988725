import { Construct } from 'constructs';
import { joinNeeds } from '../../identity/need';
import { PavedServiceSpec } from '../../spec';
import { cacheVariables, databaseVariables } from '../connection';
import { CreatedData } from '../created-data';
import { CacheSpec, DatabaseSpec, DataPlace } from '../data-spec';
import { createAurora } from './aurora';
import { createBootstrap } from './bootstrap';
import { readParameter } from './parameters';
import { createServerlessCache } from './serverless-cache';
import { cacheStatement, databaseStatement } from './statements';

type AwsPlace = Extract<DataPlace, { cloud: 'aws' }>;

/** Creates a database and its user in the state of the data, and finds it in that of the workload. */
export function createAwsDatabase(
  service: Construct,
  group: Construct,
  spec: PavedServiceSpec,
  database: DatabaseSpec,
  place: AwsPlace,
): CreatedData {
  createBootstrap(group, spec, database, createAurora(group, spec, database, place));
  const host = readParameter(service, `${group.node.id}-Host`, `${database.parameters}/host`);
  const variables = databaseVariables(database, place.cloud, host);
  if (database.login !== undefined) return { variables, needs: joinNeeds([]) };
  const resourceId = readParameter(service, `${group.node.id}-ResourceId`, `${database.parameters}/resource-id`);
  return { variables, needs: { aws: [databaseStatement(place, database, resourceId)], google: [] } };
}

/** Creates a cache in the state of the data, and finds it in that of the workload. */
export function createAwsCache(
  service: Construct,
  group: Construct,
  spec: PavedServiceSpec,
  cache: CacheSpec,
  place: AwsPlace,
): CreatedData {
  createServerlessCache(group, spec, cache, place);
  const host = readParameter(service, `${group.node.id}-Host`, `${cache.parameters}/host`);
  return { variables: cacheVariables(cache, host), needs: { aws: [cacheStatement(place, cache)], google: [] } };
}
