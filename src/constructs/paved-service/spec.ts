import { ServiceEntry } from '../../core/catalogue';
import { LabelFacts } from '../../core/labels';
import { ConstructStamp } from '../../core/versions';
import { Caller } from './network/caller';
import { ObservabilitySpec } from './operations/observability/spec';
import { PavedServiceDecisions } from './versions';

/** How a service's pods get their AWS identity. */
export type IdentitySpec =
  | { readonly kind: 'pod-identity'; readonly cluster: string; readonly clusterArn: string; readonly roleName: string }
  | {
      readonly kind: 'irsa';
      readonly issuer: string;
      readonly providerArn: string;
      readonly stsRanges: readonly string[];
      readonly roleName: string;
    };

/** Everything about a service, decided: plain data that the parts turn into resources as it stands. */
export interface PavedServiceSpec {
  readonly name: string;
  readonly namespace: string;
  readonly environment: string;
  readonly stamp: ConstructStamp;
  /** What the service states of itself beside its Terraform. */
  readonly catalogueEntry: Omit<ServiceEntry, 'kind' | 'path'>;
  readonly labels: LabelFacts;
  readonly annotations: Readonly<Record<string, string>>;
  readonly image: string;
  readonly port: number;
  readonly healthPath?: string;
  readonly config: Readonly<Record<string, string>>;
  readonly cpu: string;
  readonly memory: string;
  readonly user: string;
  readonly scratchSize: string;
  readonly gracePeriodSeconds: number;
  readonly progressDeadlineSeconds: number;
  readonly minReadySeconds?: number;
  readonly scaling: { readonly min: number; readonly max: number; readonly cpuTarget: number };
  /** Undefined where there is one replica, which maintenance must be able to move. */
  readonly maxDisruption?: string;
  readonly callers: readonly Pick<Caller, 'kind' | 'name'>[];
  readonly callees: readonly string[];
  /** DNS servers outside of the cluster's pods. */
  readonly dnsRanges: readonly string[];
  /** Whether anything is known to enforce the network policies. */
  readonly isolationAssured: boolean;
  readonly identity: IdentitySpec;
  readonly observability: ObservabilitySpec;
  readonly ids: PavedServiceDecisions['ids'];
  readonly formerIds: PavedServiceDecisions['formerIds'];
}
