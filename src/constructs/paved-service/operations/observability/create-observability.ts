import { Construct } from 'constructs';
import { kubernetesLabels } from '../../../../core/labels';
import { terraformLiteral } from '../../../../core/naming';
import { ProviderName } from '../../../../core/provider-name';
import { createCustomObject } from '../../../../stacks/custom-objects/custom-object';
import { createGrafanaDashboard } from '../../../../stacks/grafana-dashboard/grafana-dashboard';
import { useProviderAt } from '../../../../stacks/place';
import { datadogBinding } from '../../bindings';
import { PavedServiceSpec } from '../../spec';
import { datadogDashboard } from './golden-signals/datadog';
import { grafanaDashboard } from './golden-signals/grafana';
import { scrapeObject } from './scrape-objects';

/** Creates what a service is seen by: dashboards, and what tells an operator to collect its metrics. */
export function createObservability(scope: Construct, spec: PavedServiceSpec): void {
  const object = scrapeObject(spec);
  if (object !== undefined) createCustomObject(scope, object.kind, object);

  const { datadog, grafanaNamespace } = spec.observability.dashboards;
  if (datadog) createDatadogDashboard(scope, spec);
  if (grafanaNamespace !== undefined) {
    const labels = kubernetesLabels({ ...spec.labels, stamp: spec.stamp });
    createGrafanaDashboard(scope, grafanaNamespace, labels, grafanaDashboard(spec));
  }
}

function createDatadogDashboard(scope: Construct, spec: PavedServiceSpec): void {
  useProviderAt(scope, ProviderName.DATADOG);
  const { DashboardJson } = datadogBinding('dashboard-json');
  new DashboardJson(scope, 'Dashboard', { dashboard: terraformLiteral(datadogDashboard(spec)) });
}
