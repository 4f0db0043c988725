import { Construct } from 'constructs';
import { Artifacts } from '../../../../core/artifacts';
import { kubernetesLabels } from '../../../../core/labels';
import { terraformLiteral } from '../../../../core/naming/terraform-literal';
import { ProviderName } from '../../../../core/provider-name';
import { PrometheusRuleDelivery, TelemetryBackend } from '../../../../core/telemetry';
import { createCustomObject } from '../../../../stacks/custom-objects/custom-object';
import { useProviderAt } from '../../../../stacks/place';
import { SettingsOf, SloAlertSetSpec } from '../../spec';
import { alertmanagerFragment } from './alertmanager-fragment';
import { kubernetesBinding } from './bindings';
import { dashboardJson } from './dashboard';
import { dashboardUid } from './dashboard-address';
import { prometheusRule } from './prometheus-rule';
import { ruleGroups } from './rule-groups';
import { rulesFile } from './rules-file';

type Settings = SettingsOf<TelemetryBackend.PROMETHEUS>;

/** Creates the rules of a set, its dashboard, and what Alertmanager must know of it. */
export function createPrometheus(scope: Construct, spec: SloAlertSetSpec, settings: Settings, notifies: boolean): void {
  createRules(scope, spec, settings, notifies);
  if (settings.grafanaNamespace !== undefined) createDashboard(scope, spec, settings.grafanaNamespace);
  if (notifies) {
    Artifacts.of(scope).add(scope, { path: fileOf('alertmanager', spec, 'yaml'), content: alertmanagerFragment(spec) });
  }
}

function createRules(scope: Construct, spec: SloAlertSetSpec, settings: Settings, notifies: boolean): void {
  const groups = ruleGroups(spec, settings, notifies);
  if (settings.delivery === PrometheusRuleDelivery.RULES_FILE) {
    Artifacts.of(scope).add(scope, { path: fileOf('prometheus', spec, 'rules.yaml'), content: rulesFile(groups) });
    return;
  }
  createCustomObject(scope, 'PrometheusRule', prometheusRule(spec, settings, groups));
}

function createDashboard(scope: Construct, spec: SloAlertSetSpec, namespace: string): void {
  const { ConfigMapV1 } = kubernetesBinding('config-map-v1');
  useProviderAt(scope, ProviderName.KUBERNETES);
  const name = dashboardUid(spec);
  new ConfigMapV1(scope, 'GrafanaDashboard', {
    metadata: {
      name,
      namespace,
      // What the sidecar of Grafana's Helm chart looks for (grafana/helm-charts, sidecar.dashboards.label).
      labels: { ...kubernetesLabels({ ...spec.labels, stamp: spec.stamp }), grafana_dashboard: '1' },
    },
    data: { [`${name}.json`]: terraformLiteral(dashboardJson(spec)) },
  });
}

function fileOf(directory: string, { environment, service }: SloAlertSetSpec, extension: string): string {
  return `${directory}/${environment}/${service}.${extension}`;
}
