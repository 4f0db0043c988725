import { DashboardJson } from '@cdktf/provider-datadog/lib/dashboard-json';
import * as fleet from './fleet';
import { group, monitorsWidget } from './l1-datadog-widgets';
import { Place } from './l1-fleet-words';

type Named = Readonly<Record<string, string>>;

/** The golden signals of a service. */
export function createDashboard({ stack, name, service }: Place): void {
  const requests = `http.server.request.duration{service:${service},env:${name}}`;
  const failed = requests.replace('}', ',http.response.status_code:5*}');
  const container = (metric: string): string =>
    `sum:kubernetes.${metric}{service:${service},env:${name},kube_container_name:${service}}`;
  const percentiles = { p50: 'p50', p95: 'p95', p99: 'p99' };
  new DashboardJson(stack, 'golden-signals', {
    dashboard: JSON.stringify({
      title: `${service} in ${name}`,
      description: `Made by Roadbed: the golden signals of ${service}. Team ${fleet.TEAM} answers for it.`,
      layout_type: 'ordered',
      reflow_type: 'auto',
      notify_list: [],
      template_variables: [],
      tags: [`team:${fleet.TEAM}`],
      widgets: [
        { definition: { type: 'note', content: `[Runbook](${fleet.RUNBOOK})`, background_color: 'white' } },
        group('Requests', [
          graph('Traffic, requests a second', { all: 'all' }, { all: `count:${requests}.as_rate()` }),
          graph(
            'Errors, percent of requests',
            { failed: '100 * default_zero(failed) / all' },
            { all: `count:${requests}.as_count()`, failed: `count:${failed}.as_count()` },
          ),
          graph('Latency, seconds', percentiles, {
            p50: `p50:${requests}`,
            p95: `p95:${requests}`,
            p99: `p99:${requests}`,
          }),
        ]),
        group('Saturation', [
          graph(
            'CPU, percent of what is requested',
            { CPU: '100 * used / 1000000000 / requested' },
            { used: container('cpu.usage.total'), requested: container('cpu.requests') },
          ),
          graph(
            'Memory, percent of the limit',
            { memory: '100 * used / limit' },
            { used: container('memory.working_set'), limit: container('memory.limits') },
          ),
          graph(
            'Containers and restarts',
            { running: 'running', restarts: 'monotonic_diff(restarts)' },
            { running: container('containers.running'), restarts: container('containers.restarts') },
          ),
        ]),
        monitorsWidget(`tag:"service:${service}" tag:"env:${name}"`),
      ],
    }),
  });
}

const graph = (title: string, lines: Named, metrics: Named): object => ({
  definition: {
    type: 'timeseries',
    title,
    show_legend: true,
    requests: [
      {
        response_format: 'timeseries',
        display_type: 'line',
        formulas: Object.entries(lines).map(([alias, formula]) => ({ alias, formula })),
        queries: Object.entries(metrics).map(([name, query]) => ({ data_source: 'metrics', name, query })),
      },
    ],
  },
});
