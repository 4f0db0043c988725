import { ServiceEntry } from '../../core/catalogue';
import { LabelFacts } from '../../core/labels';
import { ConstructStamp } from '../../core/versions';
import { DataSpec } from './dependencies/data-spec';
import { DependenciesSpec } from './dependencies/spec';
import { NetworkSpec } from './network/spec';
import { PavedServiceDecisions } from './versions';
import { WorkloadSpec } from './workload/workload-spec';

/** How a service's pods get their identity in the cloud. */
export type IdentitySpec =
  | {
      readonly kind: 'gke';
      /** Of the service account of Google Cloud that the pods act as. */
      readonly accountId: string;
      /** The Kubernetes service account, as IAM of Google Cloud names it. */
      readonly member: string;
    }
  | { readonly kind: 'pod-identity'; readonly cluster: string; readonly clusterArn: string; readonly roleName: string }
  | {
      readonly kind: 'irsa';
      readonly issuer: string;
      readonly providerArn: string;
      readonly stsRanges: readonly string[];
      readonly roleName: string;
    };

/** Everything about a service, decided: plain data that the parts turn into resources as it stands. */
export interface PavedServiceSpec extends WorkloadSpec {
  readonly name: string;
  readonly namespace: string;
  readonly environment: string;
  readonly stamp: ConstructStamp;
  /** What the service states of itself beside its Terraform. */
  readonly catalogueEntry: Omit<ServiceEntry, 'kind' | 'path'>;
  readonly labels: LabelFacts;
  readonly annotations: Readonly<Record<string, string>>;
  readonly network: NetworkSpec;
  readonly identity: IdentitySpec;
  readonly dependencies: DependenciesSpec;
  /** Its databases and caches. */
  readonly data: DataSpec;
  readonly ids: PavedServiceDecisions['ids'];
  readonly formerIds: PavedServiceDecisions['formerIds'];
}
