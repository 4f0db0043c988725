import { TelemetryBackend } from '../../../core/telemetry';
import { BACKEND_TITLES } from '../../../core/telemetry/backend-titles';
import { Duration } from '../../../core/units/duration';
import { Problems } from '../../../core/validation';
import { Signal } from '../signals/signal';
import { SignalRequest, SignalSource } from '../signals/signal-source';
import { SliSpec } from '../spec';
import { combineEvents } from './combine-events';
import { EventQueries } from './sli-queries';
import { Slo } from './slo';

/** The member of queries that each backend reads. */
export const QUERIES_OF = {
  [TelemetryBackend.PROMETHEUS]: 'prometheus',
  [TelemetryBackend.DATADOG]: 'datadog',
  [TelemetryBackend.GOOGLE_CLOUD_MONITORING]: 'googleCloud',
  [TelemetryBackend.CLOUDWATCH]: 'cloudWatch',
} as const;

/** How an objective is measured by every backend; says which of them cannot be asked. */
export function resolveSli(
  problems: Problems,
  prop: string,
  slo: Slo,
  request: SignalRequest,
  backends: readonly TelemetryBackend[],
): SliSpec {
  const sli = sliOf(problems, prop, slo, request, backends);
  for (const backend of backends.filter((each) => sli.queries[QUERIES_OF[each]] === undefined)) {
    problems.add(
      `${prop} (${slo.name}) cannot be measured by ${BACKEND_TITLES[backend]}: ${slo._kind} by ${titleOf(slo)} has no query for it`,
      `give it another signal, such as Signal.queries({ ${QUERIES_OF[backend]}: { … } }), or leave ${BACKEND_TITLES[backend]} out of telemetry`,
    );
  }
  return sli;
}

function sliOf(
  problems: Problems,
  prop: string,
  slo: Slo,
  request: SignalRequest,
  backends: readonly TelemetryBackend[],
): SliSpec {
  if (slo._kind === 'composite') {
    const parts = slo._parts.map((part, index) =>
      eventsOf(problems, `${prop}.parts[${index}]`, part, request, backends),
    );
    return { by: 'events', queries: combineEvents(parts) };
  }
  if (['freshness', 'throughput', 'saturation'].includes(slo._kind)) {
    return {
      by: 'slices',
      queries: sourceOf(slo).value?.() ?? {},
      limit: slo._limit ?? { comparison: 'at-most', value: 0 },
    };
  }
  const uptime = slo._kind === 'availability' ? sourceOf(slo).uptime?.() : undefined;
  if (uptime !== undefined) return { by: 'slices', queries: uptime, limit: { comparison: 'at-most', value: 0 } };
  return { by: 'events', queries: eventsOf(problems, prop, slo, request, backends) };
}

function eventsOf(
  problems: Problems,
  prop: string,
  slo: Slo,
  request: SignalRequest,
  backends: readonly TelemetryBackend[],
): EventQueries {
  const source = sourceOf(slo);
  if (slo._kind === 'correctness') return source.events?.() ?? {};
  if (slo._kind === 'availability') return source.availability?.(request) ?? {};
  const seconds = slo._limit?.value ?? 0;
  checkBoundary(problems, prop, source, seconds, backends);
  return source.latency?.(request, seconds) ?? {};
}

/** A query for a bucket that the histogram does not have matches nothing, and nothing is ever wrong. */
function checkBoundary(
  problems: Problems,
  prop: string,
  source: SignalSource,
  seconds: number,
  backends: readonly TelemetryBackend[],
): void {
  for (const backend of backends) {
    const boundaries = source.boundaries?.(backend);
    if (boundaries === undefined || boundaries.includes(seconds)) continue;
    const below = boundaries.filter((each) => each < seconds).at(-1);
    const above = boundaries.find((each) => each > seconds);
    const near = [below, above].filter((each) => each !== undefined).map((each) => Duration.seconds(each).toString());
    problems.add(
      `${prop} threshold must be a boundary of the histogram of ${source.title} that ${BACKEND_TITLES[backend]} counts in, got ${Duration.seconds(seconds).toString()}`,
      `nearest: ${near.join(' and ')}; or give the signal its real boundaries, or a native histogram`,
    );
  }
}

function sourceOf({ _options: { signal } }: Slo): SignalSource {
  return (signal ?? Signal.openTelemetryHttp())._source;
}

function titleOf(slo: Slo): string {
  return slo._kind === 'composite' ? 'the signals of its parts' : sourceOf(slo).title;
}
