import { Cloud } from '../../../core/environment';
import { Needs } from '../identity/need';
import { BucketSpec } from './bucket/resolve-bucket';
import { QueueSpec } from './queue/resolve-queue';
import { SecretSpec } from './secret/resolve-secret';
import { TopicSpec } from './topic/resolve-topic';
import { Variables } from './variables';

/** The key that a service's own data is encrypted with. */
export interface DataKeySpec {
  /** On AWS: the alias by which everybody finds it. */
  readonly alias: string;
  /** On Google Cloud: the ring it is in. */
  readonly ring: string;
  /** How long after its deletion it can be had back. */
  readonly deletionDays: number;
}

/** What a service keeps data in that belongs to it. */
export interface DataStoresSpec {
  readonly cloud: Cloud;
  readonly account: string;
  readonly region: string;
  readonly key: DataKeySpec;
  readonly buckets: readonly BucketSpec[];
  readonly queues: readonly QueueSpec[];
  readonly topics: readonly TopicSpec[];
  /** How long what was overwritten or deleted in a bucket can be had back. */
  readonly oldVersionDays: number;
  readonly preventDestroy: boolean;
}

/** What a service depends on beside other services, decided. */
export interface DependenciesSpec {
  /** Undefined where the service keeps no data of its own. */
  readonly stores?: DataStoresSpec;
  readonly secrets: readonly SecretSpec[];
  /** How often External Secrets looks for a new value. */
  readonly secretRefresh: string;
  readonly needs: Needs;
  /** Environment variables that say where everything is. */
  readonly variables: Variables;
  /** Where the endpoints of the cloud are that all this is reached by. */
  readonly endpointRanges: readonly string[];
}
