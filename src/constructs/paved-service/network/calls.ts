import { IConstruct } from 'constructs';
import { CallEntry, Catalogue, ServiceEntry } from '../../../core/catalogue';
import { DNS_LABEL, DNS_LABEL_FROM_LETTER } from '../../../core/naming';
import { checkText, Problems } from '../../../core/validation';
import { checkNotOfTelemetry, variableName } from '../dependencies/variables';

/** A service in an environment, as others name it. */
export interface NamedService {
  readonly environment: string;
  readonly name: string;
  readonly team: string;
}

/** One that is called; without a team where it is known by its name only. */
export interface Callee extends Omit<NamedService, 'team'> {
  readonly team?: string;
  /** Undefined where the app may not know. */
  readonly hasAddress?: boolean;
}

/** Opens the network between two services, of which the callee may be unknown to the app. `taken` are variables of the caller. */
export function addCall(scope: IConstruct, caller: NamedService, callee: Callee, taken: readonly string[]): void {
  const problems = new Problems(`PavedService "${caller.name}" (${scope.node.path})`);
  const isNamed = checkText(problems, 'the name of what it calls', callee.name, DNS_LABEL_FROM_LETTER);
  if (callee.team !== undefined) checkText(problems, 'the team of what it calls', callee.team, DNS_LABEL);
  if (callee.environment !== caller.environment) {
    problems.add(
      `what it calls must be in its own environment "${caller.environment}", got "${callee.name}" in "${callee.environment}"`,
      'environments do not call each other: call the one of the same environment',
    );
  } else if (isNamed && callee.name === caller.name) {
    problems.add('what it calls must be another service, got itself', 'its own port needs no network');
  }
  if (callee.hasAddress === false) {
    problems.add(
      `what it calls must be a web service, got "${callee.name}", which has no address`,
      'ServiceKind.web() has one',
    );
  }
  if (isNamed && taken.includes(addressVariable(callee.name))) {
    problems.add(
      `the address of "${callee.name}" must have a variable of its own, and ${addressVariable(callee.name)} tells of a dependency`,
      'rename the dependency',
    );
  }
  if (isNamed) checkNotOfTelemetry(problems, addressVariable(callee.name), `the address of "${callee.name}"`);
  problems.throwIfAny('cannot call this service');
  stateCall(scope, caller, callee, true);
}

/** States that a service calls another, for the network of both and for the evidence. */
export function stateCall(scope: IConstruct, caller: NamedService, callee: Callee, opensCallee: boolean): void {
  const { environment, name: service, team } = caller;
  Catalogue.of(scope).add(scope, {
    kind: 'call',
    path: scope.node.path,
    environment,
    service,
    team,
    callee: callee.name,
    calleeTeam: callee.team,
    opensCallee,
  });
}

type Named = Omit<NamedService, 'team'>;

const keyOf = (environment: string, service: string): string => `${environment} ${service}`;
const ofCaller = ({ environment, service }: CallEntry): string => keyOf(environment, service);
const ofCallee = ({ environment, callee }: CallEntry): string => keyOf(environment, callee);
const ofService = ({ environment, service }: ServiceEntry): string => keyOf(environment, service);

/** The calls that a service says it makes, each callee once. Whole only when every construct has been made. */
export function callsOf(scope: IConstruct, { environment, name }: Named): CallEntry[] {
  const calls = Catalogue.of(scope).ofKindAt('call', ofCaller, keyOf(environment, name));
  return [...new Map(calls.map((call) => [call.callee, call])).values()];
}

/** The services that have opened a service for themselves, by `canCall`. */
export function openedFor(scope: IConstruct, { environment, name }: Named): string[] {
  const calls = Catalogue.of(scope).ofKindAt('call', ofCallee, keyOf(environment, name));
  return [...new Set(calls.filter(({ opensCallee }) => opensCallee).map(({ service }) => service))];
}

/** `PAYMENTS_URL`, and so on: the address of each callee whose team is known, but for what the service has set itself. */
export function addressVariables(
  scope: IConstruct,
  service: Named,
  config: Readonly<Record<string, string>>,
): Record<string, string> {
  const addresses = callsOf(scope, service).flatMap((call): [string, string][] => {
    const team = call.calleeTeam ?? teamOf(scope, call);
    const variable = addressVariable(call.callee);
    return team === undefined || variable in config ? [] : [[variable, serviceUrl(call.callee, team)]];
  });
  return Object.fromEntries(addresses);
}

/** The variable that the address of a callee is in. */
export function addressVariable(callee: string): string {
  return variableName(callee, 'URL');
}

/** The address of a service inside the cluster. */
export function serviceUrl(name: string, team: string): string {
  return `http://${name}.${team}.svc.cluster.local`;
}

function teamOf(scope: IConstruct, { environment, callee }: CallEntry): string | undefined {
  return Catalogue.of(scope).ofKindAt('service', ofService, keyOf(environment, callee))[0]?.team;
}
