import { ObjectiveSpec } from '../../spec';

/** The monitors whose uptime an objective is; undefined where it is measured by a query. */
export function monitorsOf({ sli }: ObjectiveSpec): readonly number[] | undefined {
  if (sli.by === 'events' || typeof sli.queries.datadog !== 'object') return undefined;
  return sli.queries.datadog.monitorIds;
}

/** The query of a value; empty for events and monitors, which have none. */
export function valueQueryOf({ sli }: ObjectiveSpec): string {
  return sli.by === 'slices' && typeof sli.queries.datadog === 'string' ? sli.queries.datadog : '';
}
