import { Cloud, Environment, requireKubernetesFact, requireNetworkFact } from '../../../core/environment';
import { awsPartition, hashedName, NamedResourceType } from '../../../core/naming';
import { Stage } from '../../../core/stage';
import { Tier } from '../../../core/tier';
import { isKind, Problems } from '../../../core/validation';
import { Platform } from '../../../platform/platform';
import { Place } from '../../../stacks/place';
import { PavedServiceProps } from '../props';
import { IdentitySpec } from '../spec';
import { DataDecisions } from './data-decisions';
import { Recovery, SizeClass } from './data-props';
import { CacheSpec, DatabaseSpec, DataPlace, DataSpec } from './data-spec';
import { Dependency } from './dependency';
import { loginSecretId } from './login/login-secret';
import { resolveRecovery } from './recovery';
import { variableName } from './variables';

/** Who the data is of, and where. */
interface DataContext {
  readonly service: string;
  readonly tier: Tier;
  readonly platform: Platform;
  readonly environment: Environment;
  readonly decisions: DataDecisions;
  readonly identity: IdentitySpec | undefined;
  /** What the service promises of all its data. */
  readonly recovery: Recovery | undefined;
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
  service: string,
  { dependencies, tier, recovery }: PavedServiceProps,
  { platform, environment }: Place,
  decisions: DataDecisions,
  identity: IdentitySpec | undefined,
): DataSpec | undefined {
  const context: DataContext = { service, tier, platform, environment, decisions, identity, recovery };
  // What is no dependency is said by the check of the props.
  const all = Array.isArray(dependencies) ? dependencies.filter((each) => isKind(each, 'Dependency')) : [];
  const databases = all.flatMap((each, index) => resolveDatabase(problems, each, index, context) ?? []);
  const caches = all.flatMap((each) => resolveCache(each, context) ?? []);
  if (databases.length === 0 && caches.length === 0) return { databases, caches, ranges: [] };
  const neededBy = databases.length > 0 ? NEEDED_BY.postgres : NEEDED_BY.cache;
  const place = resolvePlace(problems, environment, neededBy);
  const ranges = requireNetworkFact(problems, environment, 'dataRanges', neededBy);
  if (databases.length === 0) return place && ranges && { place, databases, caches, ranges };
  const endpointRanges = requireKubernetesFact(problems, environment, 'endpointRanges', neededBy);
  const image = platform._servicesIn(environment.name).databaseBootstrapImage;
  if (image === undefined) {
    problems.add(
      `the platform does not say services.databaseBootstrapImage, which ${neededBy} needs`,
      'new Platform(…, { services: { databaseBootstrapImage: … } }): what it must hold is in docs/platform.md',
    );
  }
  if (place === undefined || ranges === undefined || endpointRanges === undefined || image === undefined)
    return undefined;
  return { place, databases, caches, ranges, bootstrap: { image, endpointRanges } };
}

function resolveDatabase(
  problems: Problems,
  { name, _settings }: Dependency,
  index: number,
  context: DataContext,
): DatabaseSpec | undefined {
  if (_settings.kind !== 'postgres') return undefined;
  const { tier, environment, decisions } = context;
  const { stage } = environment;
  const { size = SizeClass.SMALL, recovery, withPassword = false } = _settings.props;
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
    ports: [POSTGRES_PORT],
    ...(withPassword ? loginOf(context, name) : { user: databaseUser(problems, name, context) }),
    version: decisions.postgresVersion,
    database: name.replaceAll('-', '_'),
    zones,
    backupDays: decisions.backupDays[stage][tier],
    capacity: { min: floor, max, ...(floor === 0 && { pauseAfterSeconds: decisions.pauseAfterSeconds }) },
    machine: stage === Stage.DEV ? decisions.cloudSqlDev : decisions.cloudSql[size],
    ...(resolved !== undefined && { recovery: resolved }),
  };
}

function resolveCache({ name, _settings }: Dependency, context: DataContext): CacheSpec | undefined {
  if (_settings.kind !== 'cache') return undefined;
  const { environment, decisions } = context;
  const { size = SizeClass.SMALL } = _settings.props;
  const onAws = environment.cloud === Cloud.AWS;
  const physicalName = nameOf(
    context,
    name,
    onAws ? 'aws_elasticache_serverless_cache' : 'google_memorystore_instance',
  );
  return {
    ...common(name, context),
    physicalName,
    // Memorystore, "About IAM authentication": everybody enters as the default user, by a token of their own.
    user: onAws ? physicalName : 'default',
    ports: [CACHE_PORT, CACHE_PORT + 1],
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
    prefix: variableName(name),
    parameters: `/${platform.organization}/${environment.name}/${service}/${name}`,
    isProtected: environment.stage === Stage.PROD,
  };
}

/** RDS and ElastiCache refuse two hyphens in a row; the hash is of what was said. */
function nameOf({ platform, environment, service }: DataContext, name: string, type: NamedResourceType): string {
  const parts = [platform.organization, environment.name, service, name];
  return hashedName(
    type,
    parts.map((part) => part.replace(/-{2,}/g, '-')),
    parts,
  );
}

/** Two users that enter, and one that owns: what either makes is the service's. */
function loginOf(
  { service, platform, environment, decisions }: DataContext,
  name: string,
): Pick<DatabaseSpec, 'user' | 'login'> {
  const user = ownUser(service).slice(0, LONGEST_IDENTIFIER - '_a'.length);
  const login = {
    secretId: loginSecretId(platform, environment, service, name),
    users: [`${user}_a`, `${user}_b`] as const,
    schedule: decisions.loginRotation,
    recoveryDays: decisions.loginRecoveryDays[environment.stage],
  };
  return { user, login };
}

/** Cloud SQL, "IAM authentication": a service account without the end of its email. */
function databaseUser(problems: Problems, name: string, { service, environment, identity }: DataContext): string {
  if (identity?.kind !== 'gke') return ownUser(service);
  const user = `${identity.accountId}@${environment.account}.iam`;
  if (user.length > LONGEST_IDENTIFIER) {
    problems.add(
      `the user of postgres "${name}" must have at most ${LONGEST_IDENTIFIER} characters, as every name in PostgreSQL, and "${user}" has ${user.length}`,
      'it is made of the names of the service, the environment and the project: choose a shorter name, or enter withPassword',
    );
  }
  return user;
}

function ownUser(service: string): string {
  return `app_${service.replaceAll('-', '_')}`.slice(0, LONGEST_IDENTIFIER);
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
