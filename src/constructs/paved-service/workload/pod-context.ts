import { Construct } from 'constructs';
import { Variable } from '../dependencies/connection';
import { ConfigMaps } from './config-maps';

/** What the pods of a service need beside its spec: what exists once the parts before them have been made. */
export interface PodContext {
  readonly scope: Construct;
  readonly serviceAccount: string;
  readonly configMaps: ConfigMaps;
  /** Environment variables with values that are known after apply. */
  readonly variables: readonly Variable[];
}
