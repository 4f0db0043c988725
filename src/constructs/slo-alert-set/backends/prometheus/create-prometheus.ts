import { Construct } from 'constructs';
import { Artifacts } from '../../../../core/artifacts';
import { kubernetesLabels } from '../../../../core/labels';
import { PrometheusRuleDelivery, TelemetryBackend } from '../../../../core/telemetry';
import { createCustomObject } from '../../../../stacks/custom-objects/custom-object';
import { createGrafanaDashboard } from '../../../../stacks/grafana-dashboard/grafana-dashboard';
import { SettingsOf, SloAlertSetSpec } from '../../spec';
import { alertmanagerFragment } from './alertmanager-fragment';
import { dashboardOf } from './dashboard';
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
  createGrafanaDashboard(scope, namespace, kubernetesLabels({ ...spec.labels, stamp: spec.stamp }), dashboardOf(spec));
}

function fileOf(directory: string, { environment, service }: SloAlertSetSpec, extension: string): string {
  return `${directory}/${environment}/${service}.${extension}`;
}
