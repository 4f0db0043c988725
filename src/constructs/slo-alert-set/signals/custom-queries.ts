import { EventQueries, ValueQueries } from '../objective/sli-queries';
import { SignalQueries } from './signal-queries';
import { SignalSource } from './signal-source';

/** What users ask in the words of each backend. */
export function customQueries({ prometheus, datadog, googleCloud, cloudWatch }: SignalQueries): SignalSource {
  const events: EventQueries = {
    ...(prometheus?.bad !== undefined &&
      prometheus.total !== undefined && { prometheus: { bad: prometheus.bad, total: prometheus.total } }),
    ...(datadog?.good !== undefined &&
      datadog.total !== undefined && { datadog: { good: datadog.good, total: datadog.total } }),
    ...(googleCloud?.good !== undefined &&
      googleCloud.total !== undefined && { googleCloud: { good: googleCloud.good, total: googleCloud.total } }),
    ...(cloudWatch?.bad !== undefined &&
      cloudWatch.total !== undefined && { cloudWatch: { bad: [cloudWatch.bad], total: [cloudWatch.total] } }),
  };
  const value: ValueQueries = {
    ...(prometheus?.value !== undefined && { prometheus: prometheus.value }),
    ...(datadog?.value !== undefined && { datadog: datadog.value }),
    ...(googleCloud?.value !== undefined && { googleCloud: googleCloud.value }),
    ...(cloudWatch?.value !== undefined && { cloudWatch: cloudWatch.value }),
  };
  return {
    title: 'queries of its own',
    availability: () => events,
    latency: () => events,
    events: () => events,
    value: () => value,
  };
}
