import { requireKubernetesFact } from '../../../core/environment';
import { isKind, Problems } from '../../../core/validation';
import { Place } from '../../../stacks/place';
import { joinNeeds, Needs } from '../identity/need';
import { addressVariable } from '../network/calls';
import { PavedServiceProps } from '../props';
import { UsedBucket, useBucket } from './bucket/resolve-bucket';
import { CloudPlace, cloudPlaceOf } from './cloud-place';
import { dataVariableNames } from './connection';
import { Dependency } from './dependency';
import { loginName, resolveLogin } from './login/login-secret';
import { UsedQueue, useQueue } from './queue/resolve-queue';
import { resolveSecret, SecretSpec } from './secret/resolve-secret';
import { DependencyKind, DependencySettings } from './settings';
import { UsedTopic, useTopic } from './topic/resolve-topic';
import { checkVariables, Variables } from './variables';

type SettingsOf<K extends DependencyKind> = Extract<DependencySettings, { readonly kind: K }>;
type Named<K extends DependencyKind> = SettingsOf<K> & { readonly name: string };

/** A dependency as it was asked for, and as the service uses it. */
export type Used<K extends DependencyKind, U> = Named<K> & { readonly used: U };

/** What a service depends on beside other services, as it uses it: where it is, and what that needs. */
export interface UsedDependencies {
  readonly place: CloudPlace;
  readonly buckets: readonly Used<'bucket', UsedBucket>[];
  readonly queues: readonly Used<'queue', UsedQueue>[];
  readonly topics: readonly Used<'topic', UsedTopic>[];
  readonly secrets: readonly SecretSpec[];
  readonly needs: Needs;
  /** Environment variables that say where everything is. */
  readonly variables: Variables;
  /** Where the endpoints of the cloud are that it is reached by. */
  readonly endpointRanges: readonly string[];
}

/** How a service uses what it depends on; says what is wrong with that in this place. */
export function useDependencies(
  problems: Problems,
  service: string,
  { dependencies, config }: PavedServiceProps,
  place: Place,
): UsedDependencies {
  const { environment, platform } = place;
  const all = settingsOf(dependencies);
  checkNames(problems, all);
  checkPlace(problems, place, all);
  checkNotItself(problems, service, all);
  const cloud = cloudPlaceOf(platform.organization, environment);

  const buckets = ofKind(all, 'bucket').map((each) => ({
    ...each,
    used: useBucket(problems, cloud, service, each.name, each.access, each.props),
  }));
  const queues = ofKind(all, 'queue').map((each) => ({
    ...each,
    used: useQueue(problems, cloud, service, each.name, each.access, each.props),
  }));
  const topics = ofKind(all, 'topic').map((each) => ({
    ...each,
    used: useTopic(problems, cloud, service, each.name, each.props),
  }));
  const logins = ofKind(all, 'postgres').filter(({ props }) => props.withPassword === true);
  const secrets = [
    ...ofKind(all, 'secret').flatMap(
      ({ name, props }) => resolveSecret(problems, environment, platform, service, name, props) ?? [],
    ),
    ...logins.flatMap(({ name }) => resolveLogin(problems, environment, platform, service, name) ?? []),
  ];
  checkLoginNames(problems, all);

  const reached = [...buckets, ...queues, ...topics];
  const needs = joinNeeds(reached.map(({ used }) => used.needs));
  checkVariables(problems, config, [
    ...reached.flatMap(({ kind, name, used }) =>
      Object.keys(used.variables).map((variable) => ({ variable, by: `${kind} "${name}"` })),
    ),
    ...all.flatMap(({ kind, name }) =>
      kind === 'postgres' || kind === 'cache'
        ? dataVariableNames(
            name,
            kind,
            logins.some((login) => login.name === name),
          ).map((variable) => ({ variable, by: `${kind} "${name}"` }))
        : [],
    ),
    ...secrets.flatMap(({ name, values }) => values.map(({ variable }) => ({ variable, by: `secret "${name}"` }))),
    // The address of a service is what its own configuration says, where it says one.
    ...ofKind(all, 'service').map(({ name }) => ({
      variable: addressVariable(name),
      by: `service "${name}"`,
      yieldsToConfig: true,
    })),
  ]);
  const variables: Record<string, string> = {};
  for (const { used } of reached) Object.assign(variables, used.variables);
  for (const { variable, file } of secrets.flatMap(({ values }) => values)) {
    if (file !== undefined) variables[variable] = file;
  }
  const [first] = reached;
  const endpointRanges =
    first === undefined
      ? undefined
      : requireKubernetesFact(problems, environment, 'endpointRanges', `reaching ${first.kind} "${first.name}"`);
  return {
    place: cloud,
    buckets,
    queues,
    topics,
    secrets,
    needs,
    variables,
    endpointRanges: endpointRanges ?? [],
  };
}

/** The names of the variables that tell of what a service depends on. */
export function dependencyVariables({ variables, secrets }: Pick<UsedDependencies, 'variables' | 'secrets'>): string[] {
  return [...Object.keys(variables), ...secrets.flatMap(({ values }) => values.map(({ variable }) => variable))];
}

/** What is no dependency is said by the check of the props. */
function settingsOf(dependencies: readonly Dependency[] | undefined): Named<DependencyKind>[] {
  if (!Array.isArray(dependencies)) return [];
  return Array.from(dependencies as readonly Dependency[]).flatMap((dependency) =>
    isKind(dependency, 'Dependency') ? [{ ...dependency._settings, name: dependency.name }] : [],
  );
}

function ofKind<K extends DependencyKind>(all: readonly Named<DependencyKind>[], kind: K): Named<K>[] {
  const isOfKind = (one: Named<DependencyKind>): one is Named<K> => one.kind === kind;
  return all.filter(isOfKind);
}

function checkNames(problems: Problems, all: readonly Named<DependencyKind>[]): void {
  const names = all.flatMap(({ kind, name }) => (kind === 'service' ? [] : [`${kind} "${name}"`]));
  for (const name of new Set(names.filter((each, index) => names.indexOf(each) !== index))) {
    problems.add(
      `dependencies must be named once each, and ${name} is there twice`,
      'keep the one with all the access',
    );
  }
}

/** The login of a database is a secret of the service too. */
function checkLoginNames(problems: Problems, all: readonly Named<DependencyKind>[]): void {
  const secrets = ofKind(all, 'secret').map(({ name }) => name);
  for (const { name, props } of ofKind(all, 'postgres')) {
    if (props.withPassword !== true || !secrets.includes(loginName(name))) continue;
    problems.add(
      `secret "${loginName(name)}" must have another name: postgres "${name}" keeps its password under this one`,
      'rename the secret, or the database',
    );
  }
}

/** A service is no other one: what it has, it makes. */
function checkNotItself(problems: Problems, service: string, all: readonly Named<DependencyKind>[]): void {
  for (const one of all) {
    if (one.kind === 'service' && one.name === service) {
      problems.add(
        `dependencies must be other services than "${service}" itself`,
        'leave it out: its own port needs no network',
      );
    }
    if ('props' in one && 'ownedBy' in one.props && one.props.ownedBy === service) {
      problems.add(
        `${one.kind} "${one.name}" must be ownedBy another service, got "${service}", which is this one`,
        'leave ownedBy out, so that the service makes it',
      );
    }
  }
}

function checkPlace(problems: Problems, { hasDataState }: Place, all: readonly Named<DependencyKind>[]): void {
  if (hasDataState) return;
  for (const one of all) {
    if (one.kind === 'service' || one.kind === 'external' || one.kind === 'secret') continue;
    if ('ownedBy' in one.props && one.props.ownedBy !== undefined) continue;
    problems.add(
      `dependencies must not keep data of their own in a plain TerraformStack, and ${one.kind} "${one.name}" does`,
      'use an EnvironmentStack, beside which a state of its own keeps the data; or name the service that has it: ownedBy',
    );
  }
}
