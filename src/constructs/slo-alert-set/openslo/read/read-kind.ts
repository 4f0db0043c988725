import { describeValue } from '../../../../core/validation';
import { SliKind } from '../../objective/sli-kind';
import { annotationOf, ANNOTATIONS } from '../annotations';
import { SloSpec } from '../documents';
import { ReadIndicator } from './read-indicator';
import { Located, Reading } from './reading';

const OF_EVENTS: readonly SliKind[] = ['correctness', 'availability', 'latency', 'composite'];
const OF_SLICES: readonly SliKind[] = ['freshness', 'throughput', 'saturation'];
const OF_MONITORS: readonly SliKind[] = ['availability'];

/** What an objective is about. OpenSLO does not say; a ratio is one of right results to all, unless it is annotated. */
export function readKind({ problems }: Reading, slo: Located<SloSpec>, indicator: ReadIndicator): SliKind | undefined {
  const { at, metadata, spec } = slo;
  const method = indicator.by === 'events' ? 'Occurrences' : 'Timeslices';
  if (spec.budgetingMethod !== method) {
    problems.add(
      `${at} spec.budgetingMethod must be ${method} for ${indicator.by === 'events' ? 'a ratioMetric' : 'a thresholdMetric'}, got "${spec.budgetingMethod}"`,
      'ratios count events, thresholds judge minutes',
    );
    return undefined;
  }
  const possible = kindsOf(indicator);
  const said = annotationOf(metadata, 'kind');
  const kind =
    possible.find((each) => each === said) ?? (said === undefined && !isThreshold(indicator) ? possible[0] : undefined);
  if (kind === undefined) {
    problems.add(
      `${at} metadata.annotations.${ANNOTATIONS.kind} must be one of ${possible.join(', ')}, got ${describeValue(said)}`,
      isThreshold(indicator)
        ? 'it says what the value is: an age in seconds, events a second, or a share out of 1'
        : 'leave it out for correctness',
    );
  }
  return kind;
}

function kindsOf(indicator: ReadIndicator): readonly SliKind[] {
  if (indicator.by === 'events') return OF_EVENTS;
  return isThreshold(indicator) ? OF_SLICES : OF_MONITORS;
}

function isThreshold({ by, queries }: ReadIndicator): boolean {
  return by === 'slices' && (typeof queries.datadog !== 'object' || !('monitorIds' in queries.datadog));
}
