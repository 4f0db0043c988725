import { PavedServiceSpec } from '../../spec';

/** Settings of who may talk to a service, and whom it may talk to. */
export function networkSettings({ network }: PavedServiceSpec): object {
  const { isolation, engine, callers, callees, externals, hostNameEngine, exposure } = network;
  return {
    ...{ isolation, engine, hostNameEngine },
    callers: callers.map(({ name }) => name).join(', ') || undefined,
    callees: callees.map(({ name }) => name).join(', ') || undefined,
    externals: Object.fromEntries(externals.map(({ name, hosts, ports }) => [name, { hosts, ports }])),
    exposure: exposure && {
      reach: exposure.reach,
      host: exposure.host,
      ranges: exposure.ranges,
      by: exposure.entryPoint.kind,
    },
  };
}

/** Settings of how it is seen. */
export function telemetrySettings({ observability }: PavedServiceSpec): object {
  const { otlp, datadog, metrics, dashboards } = observability;
  return {
    collector: otlp?.protocol,
    datadog: datadog?.reachedBy,
    metrics: metrics && { port: metrics.port, path: metrics.path, scraper: metrics.scraper },
    dashboards: dashboards.datadog || dashboards.grafanaNamespace !== undefined,
  };
}
