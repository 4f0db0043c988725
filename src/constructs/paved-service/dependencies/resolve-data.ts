import { Cloud, Environment, requireNetworkFact } from '../../../core/environment';
import { awsPartition, hashedName } from '../../../core/naming';
import { Stage } from '../../../core/stage';
import { Tier } from '../../../core/tier';
import { describeValue, Problems } from '../../../core/validation';
import { Platform } from '../../../platform/platform';
import { variableNames } from './connection';
import { DataDecisions } from './data-decisions';
import { Recovery, SizeClass } from './data-props';
import { CacheSpec, DatabaseSpec, DataPlace, DataSpec } from './data-spec';
import { Dependency } from './dependency';
import { resolveRecovery } from './recovery';

/** Who the data is of, and where. */
export interface DataContext {
  readonly service: string;
  readonly tier: Tier;
  readonly platform: Platform;
  readonly environment: Environment;
  readonly decisions: DataDecisions;
  /** The service's own variables, which must leave those of its data free. */
  readonly config: Readonly<Record<string, string>>;
  /** What the service promises of all its data. */
  readonly recovery?: Recovery;
}

const POSTGRES_PORT = 5432;
/** Port of ElastiCache Serverless and of Memorystore for Valkey; the second is that of reads (ElastiCache user guide). */
const CACHE_PORT = 6379;
/** PostgreSQL, "Identifiers and Key Words": NAMEDATALEN - 1. */
const LONGEST_IDENTIFIER = 63;

const NEEDED_BY = { postgres: 'Dependency.postgres', cache: 'Dependency.cache' };

/** Everything about the databases and caches of a service, decided; undefined when something that they need is missing. */
export function resolveData(
  problems: Problems,
  dependencies: readonly Dependency[],
  context: DataContext,
): DataSpec | undefined {
  const { environment, platform } = context;
  checkNames(problems, dependencies);
  checkVariables(problems, dependencies, context.config);
  const databases = dependencies.flatMap((each, index) => resolveDatabase(problems, each, index, context) ?? []);
  const caches = dependencies.flatMap((each) => resolveCache(each, context) ?? []);
  if (databases.length === 0 && caches.length === 0) return { databases, caches, ranges: [] };
  const neededBy = databases.length > 0 ? NEEDED_BY.postgres : NEEDED_BY.cache;
  const place = resolvePlace(problems, environment, neededBy);
  const ranges = requireNetworkFact(problems, environment, 'dataRanges', neededBy);
  if (databases.length === 0) return place && ranges && { place, databases, caches, ranges };
  const cloudApiRanges = requireNetworkFact(problems, environment, 'cloudApiRanges', neededBy);
  const image = platform._services.databaseBootstrapImage;
  if (image === undefined) {
    problems.add(
      `the platform does not say services.databaseBootstrapImage, which ${neededBy} needs`,
      'new Platform(…, { services: { databaseBootstrapImage: … } }): what it must hold is in docs/platform.md',
    );
  }
  if (place === undefined || ranges === undefined || cloudApiRanges === undefined || image === undefined)
    return undefined;
  return { place, databases, caches, ranges, bootstrap: { image, cloudApiRanges } };
}

/** Two of one name would have the same variables. */
function checkNames(problems: Problems, dependencies: readonly Dependency[]): void {
  const seen = new Set<string>();
  dependencies.forEach(({ name, _request }, index) => {
    if (_request.kind === 'service') return;
    if (seen.has(name)) {
      problems.add(
        `dependencies[${index}] must have a name of its own, got "${name}" twice`,
        'its name begins the variables that tell of it',
      );
    }
    seen.add(name);
  });
}

/** A variable of the container wins over one of the configuration, so that the latter would have no effect. */
function checkVariables(problems: Problems, dependencies: readonly Dependency[], config: DataContext['config']): void {
  for (const { name, _request } of dependencies) {
    if (_request.kind === 'service') continue;
    for (const variable of variableNames({ prefix: prefixOf(name) }, _request.kind)) {
      if (!Object.hasOwn(config, variable)) continue;
      problems.add(
        `config[${describeValue(variable)}] must be free, for Dependency.${_request.kind}("${name}") sets it`,
        'take it out: the platform knows the value',
      );
    }
  }
}

function prefixOf(name: string): string {
  return name.toUpperCase().replaceAll('-', '_');
}

function resolveDatabase(
  problems: Problems,
  { name, _request }: Dependency,
  index: number,
  context: DataContext,
): DatabaseSpec | undefined {
  if (_request.kind !== 'postgres') return undefined;
  const { service, tier, environment, decisions } = context;
  const { stage } = environment;
  const { size = SizeClass.SMALL, recovery } = _request.props;
  const zones = decisions.zones[stage][tier];
  const own = recovery !== undefined;
  const resolved = resolveRecovery(
    problems,
    own ? `dependencies[${index}].recovery` : 'recovery',
    recovery ?? context.recovery,
    environment,
    zones,
  );
  const { min, max } = decisions.aurora[size];
  const floor = decisions.auroraFloor[stage] ?? min;
  return {
    ...common(name, context),
    physicalName: nameOf(
      context,
      name,
      environment.cloud === Cloud.AWS ? 'aws_rds_cluster' : 'google_sql_database_instance',
    ),
    port: POSTGRES_PORT,
    version: decisions.postgresVersion,
    database: name.replaceAll('-', '_'),
    user: `app_${service.replaceAll('-', '_')}`.slice(0, LONGEST_IDENTIFIER),
    zones,
    backupDays: decisions.backupDays[stage][tier],
    capacity: { min: floor, max, ...(floor === 0 && { pauseAfterSeconds: decisions.pauseAfterSeconds }) },
    machine: stage === Stage.DEV ? decisions.cloudSqlDev : decisions.cloudSql[size],
    ...(resolved !== undefined && { recovery: resolved }),
  };
}

function resolveCache({ name, _request }: Dependency, context: DataContext): CacheSpec | undefined {
  if (_request.kind !== 'cache') return undefined;
  const { environment, decisions } = context;
  const { size = SizeClass.SMALL } = _request.props;
  return {
    ...common(name, context),
    physicalName: nameOf(
      context,
      name,
      environment.cloud === Cloud.AWS ? 'aws_elasticache_serverless_cache' : 'google_memorystore_instance',
    ),
    port: CACHE_PORT,
    gigabytes: decisions.cacheGigabytes[size],
    units: decisions.cacheUnits[size],
    nodeType: decisions.memorystore[size],
    replicas: environment.stage === Stage.PROD ? 1 : 0,
    snapshotDays: decisions.snapshotDays[environment.stage],
  };
}

function common(
  name: string,
  { platform, environment, service }: DataContext,
): Pick<DatabaseSpec, 'name' | 'prefix' | 'parameters' | 'isProtected'> {
  return {
    name,
    prefix: prefixOf(name),
    parameters: `/${platform.organization}/${environment.name}/${service}/${name}`,
    isProtected: environment.stage === Stage.PROD,
  };
}

function nameOf(
  { platform, environment, service }: DataContext,
  name: string,
  type: Parameters<typeof hashedName>[0],
): string {
  return hashedName(type, platform.organization, environment.name, service, name);
}

function resolvePlace(problems: Problems, environment: Environment, neededBy: string): DataPlace | undefined {
  const { region, account, cloud } = environment;
  if (cloud === Cloud.GOOGLE) {
    const network = requireNetworkFact(problems, environment, 'network', neededBy);
    return network === undefined ? undefined : { cloud, region, project: account, network };
  }
  const vpc = requireNetworkFact(problems, environment, 'vpc', neededBy);
  const subnets = requireNetworkFact(problems, environment, 'dataSubnets', neededBy);
  const podSecurityGroups = requireNetworkFact(problems, environment, 'podSecurityGroups', neededBy);
  if (vpc === undefined || subnets === undefined || podSecurityGroups === undefined) return undefined;
  return { cloud, region, account, partition: awsPartition(region), vpc, subnets, podSecurityGroups };
}
