import { Isolation } from '../../../platform/isolation';
import { ExternalDependency } from '../dependencies/external';
import { Caller } from './caller';

/** What knows host names and can keep a service to them. */
export type HostNameEngine = 'cilium' | 'gke';

/** How a service that is exposed is reached, decided. */
export interface ExposureSpec {
  readonly reach: string;
  readonly host: string;
  readonly ranges: readonly string[];
  readonly entryPoint: EntryPointSpec;
  /** Who reaches the pods: the proxies of a namespace, or load balancers at ranges. */
  readonly peers: { readonly namespace: string } | { readonly ranges: readonly string[] };
}

/** The way in, as the resources need it. */
export type EntryPointSpec =
  | { readonly kind: 'gateway'; readonly name: string; readonly namespace: string; readonly listener: string }
  | { readonly kind: 'application-load-balancer'; readonly certificateArn: string; readonly ingressClass: string }
  | { readonly kind: 'nginx-ingress'; readonly ingressClass: string; readonly clusterIssuer?: string };

/** Who may talk to a service and whom it may talk to, decided. */
export interface NetworkSpec {
  readonly isolation: Isolation;
  /** What enforces network policies, where it is known. */
  readonly engine?: string;
  readonly callers: readonly Pick<Caller, 'kind' | 'name'>[];
  /** The services it calls; without a team where it did not say. */
  readonly callees: readonly { readonly name: string; readonly team?: string }[];
  readonly externals: readonly ExternalDependency[];
  /** What can keep it to host names; undefined where nothing can. */
  readonly hostNameEngine?: HostNameEngine;
  /** DNS servers outside of the cluster's pods. */
  readonly dnsRanges: readonly string[];
  /** Where its telemetry goes. */
  readonly telemetryNamespaces: readonly string[];
  /** Undefined: it is reached within the cluster only. */
  readonly exposure?: ExposureSpec;
}
