import { Catalogue } from './catalogue';

/**
 * What is wrong with an app as a whole, which no construct can see by itself. Each text is a message, then its fix on a
 * line of its own, as `node.addValidation` hands them on.
 */
export function wholeAppProblems(catalogue: Catalogue): string[] {
  return [
    ...twinStates(catalogue),
    ...twinServices(catalogue),
    ...twinTeams(catalogue),
    ...twinSloSets(catalogue),
    ...twinSloNames(catalogue),
    ...homelessServices(catalogue),
    ...twinHosts(catalogue),
    ...wrongCalls(catalogue),
    ...notOwned(catalogue),
  ];
}

// The location of StateBackend.local(): files, which macOS and Windows know by letters of either case.
const LOCAL = 'local';

function twinStates(catalogue: Catalogue): string[] {
  return twins(
    catalogue.ofKind('state'),
    ({ location, key }) => `${location} ${location === LOCAL ? key.toLowerCase() : key}`,
  ).map(
    ([first, second]) =>
      `[${second.path}] state key "${second.key}" is also the key of ${first.path}, so that each would destroy what the other made\n` +
      'give one of them another stateKey',
  );
}

function twinServices(catalogue: Catalogue): string[] {
  return twins(catalogue.ofKind('service'), ({ environment, service }) => `${environment} ${service}`).map(
    ([first, second]) =>
      `[${second.path}] environment "${second.environment}" already has a service "${second.service}" (${first.path})\n` +
      'give one of them another id',
  );
}

function twinTeams(catalogue: Catalogue): string[] {
  return twins(catalogue.ofKind('team'), ({ environment, team }) => `${environment} ${team}`).map(
    ([first, second]) =>
      `[${second.path}] environment "${second.environment}" already has a TeamStack of team "${second.team}" (${first.path})\n` +
      'keep one of them',
  );
}

/**
 * The names of rules, alarms and services of objectives are those of their service and environment, so that two sets would write
 * over each other. A set states every objective of its own.
 */
function twinSloSets(catalogue: Catalogue): string[] {
  const sets = new Map(catalogue.ofKind('slo').map((entry) => [entry.path, entry]));
  return twins([...sets.values()], ({ environment, service }) => `${environment} ${service}`).map(
    ([first, second]) =>
      `[${second.path}] environment "${second.environment}" already has a SloAlertSet of service "${second.service}" (${first.path})\n` +
      'put all its objectives into one slos, or give one of them another service',
  );
}

/** One DNS name cannot lead to two services. */
function twinHosts(catalogue: Catalogue): string[] {
  return twins(catalogue.ofKind('exposure'), ({ host }) => host).map(
    ([first, second]) =>
      `[${second.path}] expose.host "${second.host}" is also the host of ${first.path}, so that each would take the other's requests\n` +
      'give one of them another host',
  );
}

/** Judged where the app knows the one that is called: by its name alone, another app may make it. */
function wrongCalls(catalogue: Catalogue): string[] {
  const services = new Map(catalogue.ofKind('service').map((each) => [`${each.environment} ${each.service}`, each]));
  return catalogue.ofKind('call').flatMap(({ path, environment, callee, calleeTeam }) => {
    const { workload = 'web', path: where, team = calleeTeam } = services.get(`${environment} ${callee}`) ?? {};
    if (calleeTeam !== undefined && calleeTeam !== team) {
      return [
        `[${path}] what it calls must be of the team that has it, got "${callee}" of team "${calleeTeam}", and ${String(where)} is of team "${String(team)}"\n` +
          'leave the team out: the app knows it',
      ];
    }
    if (workload === 'web') return [];
    return [
      `[${path}] what it calls must be a web service, got "${callee}" (${where}), which is a ${workload.replace('-', ' ')} and has no address\n` +
        'give it its work by a queue or a topic, or make it ServiceKind.web()',
    ];
  });
}

/** Judged where the app has the owner. A secret is in the store, whoever says that it needs it. */
function notOwned(catalogue: Catalogue): string[] {
  const services = catalogue.ofKind('service');
  const byName = new Map(services.map((each) => [`${each.environment} ${each.service}`, each]));
  return services.flatMap(({ path, environment, dependencies = [] }) =>
    dependencies.flatMap(({ kind, name, ownedBy }) => {
      const owner = kind === 'secret' || ownedBy === undefined ? undefined : byName.get(`${environment} ${ownedBy}`);
      if (owner === undefined) return [];
      const owned = (owner.dependencies ?? []).filter((each) => each.kind === kind && each.ownedBy === undefined);
      if (owned.some((each) => each.name === name)) return [];
      const names = owned.map((each) => `"${each.name}"`).join(', ');
      return [
        `[${path}] ${kind} "${name}" must be one that service "${owner.service}" has (${owner.path}), which has ${names || `no ${kind}`}\n` +
          `correct the name, or let "${owner.service}" depend on it without ownedBy`,
      ];
    }),
  );
}

/** Series and documents of OpenSLO are named by service and objective in one: `a-b` and `c` are called as `a` and `b-c` are. */
function twinSloNames(catalogue: Catalogue): string[] {
  return twins(catalogue.ofKind('slo'), ({ environment, service, name }) => `${environment} ${service}-${name}`)
    .filter(([first, second]) => first.service !== second.service)
    .map(
      ([first, second]) =>
        `[${second.path}] objective "${second.name}" of service "${second.service}" is called ${second.service}-${second.name} in environment "${second.environment}", as "${first.name}" of "${first.service}" is (${first.path})\n` +
        "name one of them otherwise: { name: '…' }",
    );
}

/** Judged only where the app holds the teams of the environment: a service's own repository does not. */
function homelessServices(catalogue: Catalogue): string[] {
  const teams = catalogue.ofKind('team');
  const places = new Set(teams.map(({ environment }) => environment));
  const homes = new Set(teams.map(({ environment, team }) => `${environment} ${team}`));
  return catalogue
    .ofKind('service')
    .filter(({ environment, team }) => places.has(environment) && !homes.has(`${environment} ${team}`))
    .map(
      ({ path, team, environment }) =>
        `[${path}] owner.team "${team}" has no TeamStack in environment "${environment}", so its namespace does not exist\n` +
        `add new TeamStack(app, '${team}-${environment}', { environment, team: '${team}' }), or correct owner.team`,
    );
}

/** Pairs of entries with one key: each later one beside the first. */
function twins<E>(entries: readonly E[], keyOf: (entry: E) => string): [E, E][] {
  const first = new Map<string, E>();
  return entries.flatMap((entry): [E, E][] => {
    const earlier = first.get(keyOf(entry));
    if (earlier !== undefined) return [[earlier, entry]];
    first.set(keyOf(entry), entry);
    return [];
  });
}
