import { EventQueries } from './sli-queries';

/** The events of several objectives together: sums of good, bad and all. A backend that cannot count one of them counts none. */
export function combineEvents(parts: readonly EventQueries[]): EventQueries {
  const prometheus = parts.map((part) => part.prometheus).filter((each) => each !== undefined);
  const datadog = parts.map((part) => part.datadog).filter((each) => each !== undefined);
  const cloudWatch = parts.flatMap(({ cloudWatch: each }) => (each !== undefined && 'bad' in each ? [each] : []));
  const all = (found: readonly unknown[]): boolean => found.length === parts.length;
  return {
    ...(all(prometheus) && {
      prometheus: {
        // A part that has never failed has no series of failures, and nothing can be added to nothing.
        bad: prometheus.map(({ bad }) => `((${bad}) or vector(0))`).join(' + '),
        total: prometheus.map(({ total }) => `((${total}) or vector(0))`).join(' + '),
      },
    }),
    ...(all(datadog) && {
      datadog: {
        good: datadog.map(({ good }) => `(${good})`).join(' + '),
        total: datadog.map(({ total }) => `(${total})`).join(' + '),
      },
    }),
    // Google's ratio takes one metric for good events and one for all; it adds up no others.
    ...(all(cloudWatch) && {
      cloudWatch: { bad: cloudWatch.flatMap(({ bad }) => bad), total: cloudWatch.flatMap(({ total }) => total) },
    }),
  };
}
