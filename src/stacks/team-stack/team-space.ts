import { Construct } from 'constructs';
import { loadBinding } from '../providers';

/** What a team's namespace and its guards are made of. */
export interface TeamSpaceSpec {
  readonly namespace: string;
  readonly podSecurity: { readonly level: string; readonly version: string };
  readonly quota: { readonly cpu: string; readonly memory: string; readonly pods: number };
  readonly containerDefaults: { readonly cpuRequest: string; readonly memory: string };
  /** The directions in which nothing passes that nobody has declared; none where it is only watched. */
  readonly denied: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

type Namespace = typeof import('@cdktf/provider-kubernetes/lib/namespace-v1');
type ServiceAccount = typeof import('@cdktf/provider-kubernetes/lib/default-service-account-v1');
type Quota = typeof import('@cdktf/provider-kubernetes/lib/resource-quota-v1');
type LimitRange = typeof import('@cdktf/provider-kubernetes/lib/limit-range-v1');
type NetworkPolicy = typeof import('@cdktf/provider-kubernetes/lib/network-policy-v1');

const KUBERNETES = '@cdktf/provider-kubernetes/lib';

/** Creates a team's namespace and what guards it; returns a reference to the namespace's name. */
export function createTeamSpace(scope: Construct, spec: TeamSpaceSpec): string {
  const { NamespaceV1 } = loadBinding<Namespace>(`${KUBERNETES}/namespace-v1`);
  const namespace = new NamespaceV1(scope, 'Resource', {
    metadata: { name: spec.namespace, labels: { ...spec.labels, ...podSecurityLabels(spec) } },
  });
  const metadata = (name: string): { name: string; namespace: string; labels: Record<string, string> } => ({
    name,
    namespace: namespace.metadata.name,
    labels: { ...spec.labels },
  });

  const { DefaultServiceAccountV1 } = loadBinding<ServiceAccount>(`${KUBERNETES}/default-service-account-v1`);
  new DefaultServiceAccountV1(scope, 'DefaultServiceAccount', {
    metadata: { namespace: namespace.metadata.name, labels: { ...spec.labels } },
    automountServiceAccountToken: false,
  });

  const { ResourceQuotaV1 } = loadBinding<Quota>(`${KUBERNETES}/resource-quota-v1`);
  new ResourceQuotaV1(scope, 'Quota', {
    metadata: metadata('quota'),
    spec: {
      hard: {
        'requests.cpu': spec.quota.cpu,
        'requests.memory': spec.quota.memory,
        'limits.memory': spec.quota.memory,
        pods: `${spec.quota.pods}`,
        // Nothing in a team's namespace opens a port to the outside by itself.
        'services.loadbalancers': '0',
        'services.nodeports': '0',
      },
    },
  });

  const { LimitRangeV1 } = loadBinding<LimitRange>(`${KUBERNETES}/limit-range-v1`);
  new LimitRangeV1(scope, 'ContainerDefaults', {
    metadata: metadata('container-defaults'),
    spec: {
      limit: [
        {
          type: 'Container',
          default: { memory: spec.containerDefaults.memory },
          defaultRequest: { cpu: spec.containerDefaults.cpuRequest, memory: spec.containerDefaults.memory },
        },
      ],
    },
  });

  if (spec.denied.length === 0) return namespace.metadata.name;
  const { NetworkPolicyV1 } = loadBinding<NetworkPolicy>(`${KUBERNETES}/network-policy-v1`);
  new NetworkPolicyV1(scope, 'DefaultDeny', {
    metadata: metadata('default-deny'),
    spec: { podSelector: {}, policyTypes: [...spec.denied] },
  });
  return namespace.metadata.name;
}

/** Pod Security Admission: what the namespace refuses, and under which version of the standard it does so. */
function podSecurityLabels({ podSecurity }: TeamSpaceSpec): Record<string, string> {
  const modes = ['enforce', 'audit', 'warn'];
  return Object.fromEntries(
    modes.flatMap((mode) => [
      [`pod-security.kubernetes.io/${mode}`, podSecurity.level],
      [`pod-security.kubernetes.io/${mode}-version`, podSecurity.version],
    ]),
  );
}
