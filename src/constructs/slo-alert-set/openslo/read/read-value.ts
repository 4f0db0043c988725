import { TelemetryBackend } from '../../../../core/telemetry';
import { Problems } from '../../../../core/validation';
import { ValueQueries } from '../../objective/sli-queries';
import { checkQueries } from '../../signals/check-queries';
import { SignalQueries } from '../../signals/signal-queries';
import { shaped } from './metric-specs';
import { passes } from './reading';

type Spec = Readonly<Record<string, unknown>>;

/** A value over time, as a backend is asked for it. */
export function readValue(
  problems: Problems,
  at: string,
  backend: TelemetryBackend,
  spec: Spec,
): ValueQueries | undefined {
  if (backend === TelemetryBackend.DATADOG && spec.monitorIds !== undefined) {
    const monitors = shaped(problems, at, 'monitors', spec);
    return monitors && { datadog: monitors };
  }
  const queries = queriesOf(problems, at, backend, spec);
  if (queries === undefined || !passes(problems, at, (own) => checkQueries(own, queries))) return undefined;
  const { prometheus, datadog, googleCloud, cloudWatch } = queries;
  return {
    ...(prometheus && { prometheus: prometheus.value }),
    ...(datadog && { datadog: datadog.value }),
    ...(googleCloud && { googleCloud: googleCloud.value }),
    ...(cloudWatch && { cloudWatch: cloudWatch.value }),
  };
}

function queriesOf(problems: Problems, at: string, backend: TelemetryBackend, spec: Spec): SignalQueries | undefined {
  switch (backend) {
    case TelemetryBackend.PROMETHEUS: {
      const query = shaped(problems, at, 'query', spec);
      return query && { prometheus: { value: query.query } };
    }
    case TelemetryBackend.DATADOG: {
      const query = shaped(problems, at, 'query', spec);
      return query && { datadog: { value: query.query } };
    }
    case TelemetryBackend.GOOGLE_CLOUD_MONITORING: {
      const filter = shaped(problems, at, 'filter', spec);
      return filter && { googleCloud: { value: filter.filter } };
    }
    case TelemetryBackend.CLOUDWATCH: {
      const metric = shaped(problems, at, 'metric', spec);
      return metric && { cloudWatch: { value: metric } };
    }
  }
}
