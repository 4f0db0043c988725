import { TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import { googleBinding } from '../../bindings';
import { joinNeeds } from '../../identity/need';
import { PavedServiceSpec } from '../../spec';
import { cacheVariables, databaseVariables } from '../connection';
import { CreatedData } from '../created-data';
import { CacheSpec, DatabaseSpec, DataPlace } from '../data-spec';
import { createBootstrap } from './bootstrap';
import { createCloudSql } from './cloud-sql';
import { createValkey } from './valkey';

type GooglePlace = Extract<DataPlace, { cloud: 'google' }>;

/**
 * Creates a database in the state of the data, and finds it by its name in that of the workload, where its user is as well: it
 * is the service's identity, and keeps nothing.
 */
export function createGoogleDatabase(
  service: Construct,
  group: Construct,
  spec: PavedServiceSpec,
  database: DatabaseSpec,
  place: GooglePlace,
): CreatedData {
  const { physicalName: name, user } = database;
  const { project } = place;
  createBootstrap(group, spec, database, place, createCloudSql(group, spec, database, place));
  const { DataGoogleSqlDatabaseInstance } = googleBinding('data-google-sql-database-instance');
  const found = new DataGoogleSqlDatabaseInstance(service, `${group.node.id}-Instance`, { name, project });
  const variables = databaseVariables(database, place.cloud, found.privateIpAddress);
  if (database.login !== undefined) return { variables, needs: joinNeeds([]) };
  const account = service.node.findChild('GoogleServiceAccount');
  const { SqlUser } = googleBinding('sql-user');
  new SqlUser(service, `${group.node.id}-User`, {
    instance: name,
    name: user,
    type: 'CLOUD_IAM_SERVICE_ACCOUNT',
    // PostgreSQL drops no user that owns something.
    deletionPolicy: 'ABANDON',
    dependsOn: TerraformResource.isTerraformResource(account) ? [account] : [],
  });
  const id = `postgres-${database.name}`;
  const grant = { id, resource: 'instance', name: `projects/${project}/instances/${name}` } as const;
  return {
    variables,
    needs: { aws: [], google: [{ ...grant, role: 'roles/cloudsql.instanceUser' }] },
  };
}

/** Creates a cache in the state of the data, and finds it by its name in that of the workload. */
export function createGoogleCache(
  service: Construct,
  group: Construct,
  spec: PavedServiceSpec,
  cache: CacheSpec,
  place: GooglePlace,
): CreatedData {
  const { physicalName: instanceId } = cache;
  const { project, region: location } = place;
  createValkey(group, spec, cache, place);
  const { DataGoogleMemorystoreInstance } = googleBinding('data-google-memorystore-instance');
  const found = new DataGoogleMemorystoreInstance(service, `${group.node.id}-Instance`, {
    instanceId,
    location,
    project,
  });
  const host = found.endpoints.get(0).connections.get(0).pscAutoConnection.get(0).ipAddress;
  const name = `projects/${project}/locations/${location}/instances/${instanceId}`;
  const grant = { id: `cache-${cache.name}`, resource: 'instance', name } as const;
  return {
    variables: cacheVariables(cache, host),
    needs: { aws: [], google: [{ ...grant, role: 'roles/memorystore.dbConnectionUser' }] },
  };
}
