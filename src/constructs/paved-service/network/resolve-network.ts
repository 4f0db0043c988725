import { Environment } from '../../../core/environment';
import { isKind, Kind, Problems } from '../../../core/validation';
import { Isolation } from '../../../platform/isolation';
import { ServiceSettings } from '../../../platform/service-settings';
import { Place } from '../../../stacks/place';
import { ExternalDependency } from '../dependencies/external';
import { PavedServiceProps } from '../props';
import { CILIUM_POLICY, GKE_POLICY, hostNameEngineOf } from './host-name-engine';
import { resolveExposure } from './resolve-exposure';
import { NetworkSpec } from './spec';

/** Who may talk to a service and whom it may talk to, by what it says, what the platform decided and what is known. */
export function resolveNetwork(problems: Problems, props: PavedServiceProps, place: Place): NetworkSpec {
  const { environment, platform } = place;
  const settings = platform._servicesIn(environment.name);
  const { kubernetes } = environment.facts;
  const isolation = settings.isolation ?? Isolation.EGRESS;
  const dependencies = thoseOf(props.dependencies, 'Dependency');
  const externals = dependencies.flatMap(({ _settings }) =>
    _settings.kind === 'external' ? [_settings.external] : [],
  );
  checkExternals(problems, externals, isolation, environment);
  return {
    isolation,
    engine: kubernetes.networkPolicyEngine,
    callers: thoseOf(props.callers, 'Caller').map(({ kind, name }) => ({ kind, name })),
    callees: dependencies.flatMap(({ name, _settings }) =>
      _settings.kind === 'service' ? [{ name, team: _settings.team }] : [],
    ),
    externals,
    hostNameEngine: hostNameEngineOf(environment),
    dnsRanges: kubernetes.dnsRanges ?? [],
    exposure: exposureOf(problems, props, settings, environment),
  };
}

function exposureOf(
  problems: Problems,
  { expose, kind }: PavedServiceProps,
  settings: ServiceSettings,
  environment: Environment,
): NetworkSpec['exposure'] {
  if (expose === undefined || !isKind(expose, 'Exposure')) return undefined;
  // What has no address cannot be exposed, which the check of the workload says.
  if (isKind(kind, 'ServiceKind') && kind?.name !== 'web') return undefined;
  return resolveExposure(problems, expose, settings, environment);
}

/** Where egress is closed, something must be able to open it as far as the dependency and no further. */
function checkExternals(
  problems: Problems,
  externals: readonly ExternalDependency[],
  isolation: Isolation,
  environment: Environment,
): void {
  if (isolation !== Isolation.EGRESS || hostNameEngineOf(environment) !== undefined) return;
  const engine = environment.facts.kubernetes.networkPolicyEngine ?? 'unknown';
  for (const { name, hosts, ranges } of externals) {
    if (ranges.length > 0) continue;
    problems.add(
      `dependency "${name}" must give ranges in environment "${environment.name}", where nothing can keep a service to host names (${hosts.join(', ')}; the network policy engine is ${engine})`,
      `add ranges: ['…'] that the supplier publishes; or have the platform install Cilium or GKE’s FQDN policies and list ${CILIUM_POLICY} or ${GKE_POLICY} in the fact kubernetes.customResources`,
    );
  }
}

/** What was not made by its class, checkProps has said. */
function thoseOf<T>(given: T[] | undefined, kind: Kind): T[] {
  return Array.isArray(given) ? given.filter((each) => isKind(each, kind)) : [];
}
