import { ObjectiveSpec } from '../../spec';

/** How points of a metric become one number for a length of time. */
type Aligner = 'ALIGN_DELTA' | 'ALIGN_MEAN';

/** A filter that shows whether anything is measured at all. */
export interface SignFilter {
  readonly filter: string;
  readonly aligner: Aligner;
  readonly reducer: 'REDUCE_SUM' | 'REDUCE_MEAN';
}

/** All that is measured: counters and distributions are added up, values are averaged. */
export function signOf({ sli }: ObjectiveSpec): SignFilter {
  if (sli.by === 'slices') {
    return { filter: sli.queries.googleCloud ?? '', aligner: 'ALIGN_MEAN', reducer: 'REDUCE_MEAN' };
  }
  const events = sli.queries.googleCloud ?? { total: '' };
  const filter = 'distribution' in events ? events.distribution : events.total;
  return { filter, aligner: 'ALIGN_DELTA', reducer: 'REDUCE_SUM' };
}

/** All events; undefined where a distribution holds them, which no aligner makes a count of (Cloud Monitoring API, Aligner). */
export function totalFilter({ sli }: ObjectiveSpec): string | undefined {
  const events = sli.by === 'events' ? sli.queries.googleCloud : undefined;
  return events === undefined || 'distribution' in events ? undefined : events.total;
}

/**
 * Bad events: those of all that the good ones exclude, where they differ in one comparison. No filter subtracts another, and a
 * guess at a longer one would count something else.
 */
export function badFilter({ sli }: ObjectiveSpec): string | undefined {
  const events = sli.by === 'events' ? sli.queries.googleCloud : undefined;
  if (events === undefined || 'distribution' in events) return undefined;
  const { good, total } = events;
  if (!good.startsWith(`${total} `)) return undefined;
  const found = /^\s*(?:AND\s+)?([a-z_]+\.[\w.]+)\s*(!?=)\s*("(?:[^"\\]|\\.)*")\s*$/.exec(good.slice(total.length));
  if (found === null) return undefined;
  const [, label = '', comparison, value = ''] = found;
  return `${total} ${label}${comparison === '=' ? '!=' : '='}${value}`;
}
