import { Needs } from '../identity/need';
import { Variable } from './connection';

/** What a workload gets of its data. */
export interface CreatedData {
  readonly variables: readonly Variable[];
  /** What the identity of the service may do with it. */
  readonly needs: Needs;
}
