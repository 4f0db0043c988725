import { CloudWatchMetric } from '../../signals/signal-queries';
import { SliSpec } from '../../spec';

/** The metric that slices of time are judged by. `resolve` refuses an objective without one. */
export function valueMetric({ queries }: Extract<SliSpec, { by: 'slices' }>): CloudWatchMetric {
  return queries.cloudWatch ?? { namespace: '', metricName: '' };
}
