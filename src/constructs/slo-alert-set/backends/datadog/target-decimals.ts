import { LIMITS } from '../../limits';
import { ObjectiveSpec } from '../../spec';
import { monitorsOf } from './monitors-of';

/** How precise a target Datadog takes. */
export function targetDecimals(objective: ObjectiveSpec): number {
  const { datadogTargetDecimals, datadogMonitorTargetDecimals } = LIMITS;
  const isCoarse = monitorsOf(objective) !== undefined && objective.window.days < 90;
  return isCoarse ? datadogMonitorTargetDecimals.value : datadogTargetDecimals.value;
}
