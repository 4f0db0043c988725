import { Annotations } from 'cdktf';
import { IConstruct } from 'constructs';
import { Catalogue } from '../../../core/catalogue';
import { NetworkPolicyEngine } from '../../../core/environment';
import { Isolation } from '../../../platform/isolation';
import { PavedServiceSpec } from '../spec';
import { stateCall } from './calls';

/** States what a service's network is, for the evidence: its isolation, its calls, what lies outside, and its exposure. */
export function stateNetwork(scope: IConstruct, spec: PavedServiceSpec): void {
  const { network, environment, name: service, namespace: team } = spec;
  const catalogue = Catalogue.of(scope);
  const of = { path: scope.node.path, environment, service, team };
  const named = (kind: string): string[] =>
    network.callers.filter((each) => each.kind === kind).map(({ name }) => name);
  catalogue.add(scope, {
    kind: 'network',
    ...of,
    isolation: network.isolation,
    engine: network.engine,
    callers: named('service'),
    callerNamespaces: named('namespace'),
  });
  for (const { name, team: calleeTeam } of network.callees) {
    stateCall(scope, { name: service, team, environment }, { name, team: calleeTeam, environment }, false);
  }
  for (const { name, hosts, ports, ranges } of network.externals) {
    catalogue.add(scope, {
      kind: 'external',
      ...of,
      name,
      hosts,
      ports,
      ranges,
      confinedBy: confinement(spec, ranges),
    });
  }
  if (network.exposure !== undefined) {
    const { host, reach, ranges, entryPoint } = network.exposure;
    catalogue.add(scope, { kind: 'exposure', ...of, host, reach, ranges, entryPoint: entryPoint.kind });
  }
  if (!isEnforced(network.engine)) {
    Annotations.of(scope).addWarning(
      `nothing is known to enforce network policies in environment "${environment}", so its isolation is not assured: ` +
        'install an engine and state the fact kubernetes.networkPolicyEngine',
    );
  }
}

/** What keeps a service to something outside: a policy that nothing enforces, or that is not made, keeps nobody. */
function confinement({ network }: PavedServiceSpec, ranges: readonly string[]): string {
  if (network.isolation !== Isolation.EGRESS || !isEnforced(network.engine)) return 'nothing';
  if (network.hostNameEngine !== undefined) return 'host names';
  return ranges.length > 0 ? 'ranges' : 'nothing';
}

function isEnforced(engine: string | undefined): boolean {
  return engine !== undefined && engine !== String(NetworkPolicyEngine.NONE);
}
