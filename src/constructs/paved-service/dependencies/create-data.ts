import { Construct } from 'constructs';
import { Catalogue } from '../../../core/catalogue';
import { ProviderName } from '../../../core/provider-name';
import { joinNeeds } from '../identity/need';
import { PavedServiceSpec } from '../spec';
import { createAwsCache, createAwsDatabase } from './aws/create-in-aws';
import { CreatedData } from './created-data';
import { dataGroup, dataScopeOf } from './data-group';
import { createGoogleCache, createGoogleDatabase } from './google/create-in-google';

/** Creates the databases and caches of a service in the sibling state, and what the workload needs to find and enter them. */
export function createData(service: Construct, spec: PavedServiceSpec): CreatedData {
  const { place, databases, caches } = spec.data;
  if (place === undefined) return { variables: [], needs: joinNeeds([]) };
  const scope = dataScopeOf(service, spec, place.cloud === 'aws' ? ProviderName.AWS : ProviderName.GOOGLE);
  const created = [
    ...databases.map((database) => {
      const group = dataGroup(scope, spec, `Postgres-${database.name}`);
      if (database.recovery !== undefined) {
        const { environment, name } = spec;
        const entry = { kind: 'recovery', path: group.node.path, environment, service: name } as const;
        Catalogue.of(group).add(group, { ...entry, dependency: database.name, ...database.recovery });
      }
      return place.cloud === 'aws'
        ? createAwsDatabase(service, group, spec, database, place)
        : createGoogleDatabase(service, group, spec, database, place);
    }),
    ...caches.map((cache) => {
      const group = dataGroup(scope, spec, `Cache-${cache.name}`);
      return place.cloud === 'aws'
        ? createAwsCache(service, group, spec, cache, place)
        : createGoogleCache(service, group, spec, cache, place);
    }),
  ];
  return {
    variables: created.flatMap(({ variables }) => variables),
    needs: joinNeeds(created.map(({ needs }) => needs)),
  };
}
