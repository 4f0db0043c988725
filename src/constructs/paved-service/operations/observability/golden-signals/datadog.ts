import { dashboardJson, group, Json, monitorsWith, widget } from '../../../../../core/dashboards/datadog/dashboard';
import { plainUrl } from '../../../../../core/dashboards/datadog/plain-text';
import { datadogTags } from '../../../../../core/labels';
import { HTTP_SERVER_DURATION } from '../../../../../core/telemetry/http-server-metrics';
import { PavedServiceSpec } from '../../../spec';
import { servesRequests } from './serves-requests';

/** Queries by name, and what is drawn of them. */
interface Graph {
  readonly title: string;
  readonly queries: Readonly<Record<string, string>>;
  readonly formulas: Readonly<Record<string, string>>;
}

/** The golden signals of a service in Datadog: traffic, errors and latency of its requests, how full it is, and its monitors. */
export function datadogDashboard(spec: PavedServiceSpec): string {
  const { name, environment, namespace } = spec;
  return dashboardJson({
    title: `${name} in ${environment}`,
    description: `Made by Roadbed: the golden signals of ${name}. Team ${namespace} answers for it.`,
    tags: datadogTags(spec.labels),
    widgets: [
      ...runbook(spec),
      ...(servesRequests(spec) ? [requests(spec)] : []),
      saturation(spec),
      monitorsWith([`service:${name}`, `env:${environment}`]),
    ],
  });
}

function runbook({ observability }: PavedServiceSpec): Json[] {
  if (observability.runbook === undefined) return [];
  return [
    widget({ type: 'note', content: `[Runbook](${plainUrl(observability.runbook)})`, background_color: 'white' }),
  ];
}

/** As OpenTelemetry's HTTP instrumentation counts them, which is what objectives ask by, too. */
function requests(spec: PavedServiceSpec): Json {
  const scope = scopeOf(spec);
  const failed = `${scope},http.response.status_code:5*`;
  const percentile = (share: number): string => `p${share}:${HTTP_SERVER_DURATION}{${scope}}`;
  return group('Requests', [
    timeseries({
      title: 'Traffic, requests a second',
      queries: { all: `count:${HTTP_SERVER_DURATION}{${scope}}.as_rate()` },
      formulas: { all: 'all' },
    }),
    timeseries({
      title: 'Errors, percent of requests',
      queries: {
        all: `count:${HTTP_SERVER_DURATION}{${scope}}.as_count()`,
        failed: `count:${HTTP_SERVER_DURATION}{${failed}}.as_count()`,
      },
      formulas: { failed: '100 * default_zero(failed) / all' },
    }),
    timeseries({
      title: 'Latency, seconds',
      queries: { p50: percentile(50), p95: percentile(95), p99: percentile(99) },
      formulas: { p50: 'p50', p95: 'p95', p99: 'p99' },
    }),
  ]);
}

/** As the agent's kubelet check counts it (DataDog/integrations-core, kubelet/metadata.csv); CPU in billionths of a core. */
function saturation(spec: PavedServiceSpec): Json {
  const of = (metric: string): string => `sum:kubernetes.${metric}{${scopeOf(spec)},kube_container_name:${spec.name}}`;
  return group('Saturation', [
    timeseries({
      title: 'CPU, percent of what is requested',
      queries: { used: of('cpu.usage.total'), requested: of('cpu.requests') },
      formulas: { CPU: '100 * used / 1000000000 / requested' },
    }),
    timeseries({
      title: 'Memory, percent of the limit',
      queries: { used: of('memory.working_set'), limit: of('memory.limits') },
      formulas: { memory: '100 * used / limit' },
    }),
    timeseries({
      title: 'Containers and restarts',
      queries: { running: of('containers.running'), restarts: of('containers.restarts') },
      formulas: { running: 'running', restarts: 'monotonic_diff(restarts)' },
    }),
  ]);
}

function scopeOf({ name, environment }: PavedServiceSpec): string {
  return `service:${name},env:${environment}`;
}

function timeseries({ title, queries, formulas }: Graph): Json {
  return widget({
    type: 'timeseries',
    title,
    show_legend: true,
    requests: [
      {
        response_format: 'timeseries',
        display_type: 'line',
        formulas: Object.entries(formulas).map(([alias, formula]) => ({ alias, formula })),
        queries: Object.entries(queries).map(([name, query]) => ({ data_source: 'metrics', name, query })),
      },
    ],
  });
}
