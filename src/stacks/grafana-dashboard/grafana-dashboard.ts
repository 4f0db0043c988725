import { Construct } from 'constructs';
import { dashboardJson, GrafanaDashboard } from '../../core/dashboards/grafana/dashboard';
import { terraformLiteral } from '../../core/naming';
import { ProviderName } from '../../core/provider-name';
import { useProviderAt } from '../place';
import { loadBinding } from '../providers';

/** Hands a dashboard to Grafana: a ConfigMap, which the sidecar beside Grafana picks up. */
export function createGrafanaDashboard(
  scope: Construct,
  namespace: string,
  labels: Readonly<Record<string, string>>,
  dashboard: GrafanaDashboard,
): void {
  const { ConfigMapV1 } = loadBinding<typeof import('@cdktf/provider-kubernetes/lib/config-map-v1')>(
    '@cdktf/provider-kubernetes/lib/config-map-v1',
  );
  useProviderAt(scope, ProviderName.KUBERNETES);
  const name = dashboard.uid;
  new ConfigMapV1(scope, 'GrafanaDashboard', {
    metadata: {
      name,
      namespace,
      // What the sidecar of Grafana's Helm chart looks for (grafana/helm-charts, sidecar.dashboards.label).
      labels: { ...labels, grafana_dashboard: '1' },
    },
    data: { [`${name}.json`]: terraformLiteral(dashboardJson(dashboard)) },
  });
}
