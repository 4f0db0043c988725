import { Duration, PrometheusRuleDelivery, Telemetry } from 'roadbed';
import { parse } from 'yaml';
import { createPrometheus } from '../../../../src/constructs/slo-alert-set/backends/prometheus/create-prometheus';
import { dashboardUidOf } from '../../../../src/constructs/slo-alert-set/backends/prometheus/dashboard-address';
import { ruleGroups } from '../../../../src/constructs/slo-alert-set/backends/prometheus/rule-groups';
import { Slo } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { SloAlertSetProps } from '../../../../src/constructs/slo-alert-set/props';
import { Signal } from '../../../../src/constructs/slo-alert-set/signals/signal';
import { SloAlertSetSpec } from '../../../../src/constructs/slo-alert-set/spec';
import { Artifact, Artifacts } from '../../../../src/core/artifacts';
import { JsonObject } from '../../../golden/terraform-document';
import { at, objectAt, objectsAt } from '../../../support/json';
import { SynthesizedDocument } from '../../../support/synth';
import { BACKENDS, specOf } from '../sets';
import { prometheusSpec, settingsOf } from './rules';

interface Created {
  readonly spec: SloAlertSetSpec;
  readonly document: SynthesizedDocument;
  readonly artifacts: readonly Artifact[];
}

function created(telemetry: Telemetry, props: Partial<SloAlertSetProps> = {}, notifies = true): Created {
  const { spec, stack, test } = specOf(props, 'prod', { telemetry: [telemetry] });
  createPrometheus(stack, spec, settingsOf(spec), notifies);
  const artifacts = Artifacts.of(stack).all();
  return { spec, document: test.synth().stack('checkout-slo'), artifacts };
}

const LATENCY = Duration.millis(250);
const FILES = Telemetry.prometheus({ delivery: PrometheusRuleDelivery.RULES_FILE });

test('the operator gets one PrometheusRule in the namespace of the team, with the labels that it selects by', () => {
  const { document } = created(Telemetry.prometheus({ ruleLabels: { release: 'kube-prometheus-stack' } }));
  const manifest = objectAt(document.resource('kubernetes_manifest', 'PrometheusRule'), 'manifest');
  expect(manifest).toMatchObject({
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    metadata: {
      name: 'checkout-slo',
      namespace: 'payments',
      labels: {
        release: 'kube-prometheus-stack',
        'app.kubernetes.io/name': 'checkout',
        'app.kubernetes.io/managed-by': 'roadbed',
        'roadbed.dev/construct': 'SloAlertSet',
      },
    },
  });
  expect(objectsAt(manifest, 'spec.groups')).toHaveLength(2);
});

test('Terraform takes what users write as it is', () => {
  const query = 'sum(rate(done_total{a="${x}",b="%{y}"}[$window]))';
  const signal = Signal.queries({ prometheus: { bad: query, total: query } });
  const { document } = created(Telemetry.prometheus(), { slos: [Slo.correctness(99.9, { signal })] });
  const rule = objectAt(document.resource('kubernetes_manifest', 'PrometheusRule'), 'manifest.spec.groups.0.rules.0');
  expect(rule.expr).toBe('sum(sum(rate(done_total{a="$${x}",b="%%{y}"}[5m])))');
});

test('a rules file holds the rules as they are, and no resource does', () => {
  const query = 'sum(rate(done_total{a="${x}"}[$window]))';
  const signal = Signal.queries({ prometheus: { bad: query, total: query } });
  const { spec, document, artifacts } = created(FILES, { slos: [Slo.correctness(99.9, { signal })] });
  const [, rules] = artifacts;
  expect(artifacts.map(({ path }) => path)).toEqual([
    'alertmanager/prod/checkout.yaml',
    'prometheus/prod/checkout.rules.yaml',
  ]);
  expect(parse(rules?.content ?? '')).toEqual({ groups: ruleGroups(spec, settingsOf(spec), true) });
  expect(document.has('kubernetes_manifest')).toBe(false);
});

test('tells Alertmanager nothing where it does not notify', () => {
  expect(created(FILES, {}, false).artifacts.map(({ path }) => path)).toEqual(['prometheus/prod/checkout.rules.yaml']);
});

test('files are the same at every synth', () => {
  expect(created(FILES).artifacts).toEqual(created(FILES).artifacts);
});

test('has a dashboard only where a namespace for it is named', () => {
  expect(created(Telemetry.prometheus()).document.has('kubernetes_config_map_v1')).toBe(false);
  expect(created(BACKENDS.prometheus).document.has('kubernetes_config_map_v1')).toBe(true);
});

test('the dashboard is a ConfigMap that the sidecar of Grafana finds', () => {
  const { document } = created(BACKENDS.prometheus);
  const map = document.resource('kubernetes_config_map_v1', 'GrafanaDashboard');
  expect(objectAt(map, 'metadata')).toMatchObject({
    name: 'slo-prod-checkout',
    namespace: 'monitoring',
    labels: { grafana_dashboard: '1', 'roadbed.dev/team': 'payments' },
  });
});

test('the dashboard asks the Prometheus that the viewer chose, in every panel', () => {
  const { document } = created(BACKENDS.prometheus, { slos: [Slo.availability(99.9), Slo.latency(99, LATENCY)] });
  const dashboard = dashboardIn(document);
  const panels = objectsAt(dashboard, 'panels');
  expect(dashboard).toMatchObject({ uid: 'slo-prod-checkout', title: 'Objectives of checkout in prod' });
  expect(panels).toHaveLength(14);
  for (const panel of panels.filter(({ type }) => type !== 'row')) {
    expect(at(panel, 'datasource.uid')).toBe('${datasource}');
    for (const target of objectsAt(panel, 'targets')) expect(at(target, 'datasource.uid')).toBe('${datasource}');
  }
});

test('panels lie beside and below one another, each with an id of its own', () => {
  const { document } = created(BACKENDS.prometheus, { slos: [Slo.availability(99.9), Slo.latency(99, LATENCY)] });
  const panels = objectsAt(dashboardIn(document), 'panels');
  const cells = panels.flatMap(({ gridPos }) => cellsOf(gridPos as JsonObject));
  expect(new Set(cells).size).toBe(cells.length);
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
});

test('the burn rate of each row stands beside what it alerts above', () => {
  const panel = objectsAt(dashboardIn(created(BACKENDS.prometheus).document), 'panels').find(
    ({ title }) => title === 'Burn rate',
  );
  expect(objectsAt(panel, 'targets').map(({ legendFormat }) => legendFormat)).toEqual([
    'fast (1h)',
    'fast alerts above',
    'medium (6h)',
    'medium alerts above',
    'slow (1d)',
    'slow alerts above',
    'long (3d)',
    'long alerts above',
  ]);
  expect(at(panel, 'targets.1.expr')).toBe('vector(14.4)');
});

test('the uid of a dashboard stays within the 40 characters of Grafana, and different for different services', () => {
  const [one, other] = ['a', 'b'].map((end) => dashboardUidOf(prometheusSpec({ service: `${'x'.repeat(60)}${end}` })));
  expect(one).toHaveLength(40);
  expect(one).not.toBe(other);
});

/** The dashboard as Terraform hands it over. */
function dashboardIn(document: SynthesizedDocument): JsonObject {
  const data = objectAt(document.resource('kubernetes_config_map_v1', 'GrafanaDashboard'), 'data');
  return JSON.parse(String(data['slo-prod-checkout.json']).replaceAll('$${', '${')) as JsonObject;
}

function cellsOf({ x, y, w, h }: JsonObject): string[] {
  return Array.from({ length: Number(w) * Number(h) }, (_, index) =>
    [Number(x) + (index % Number(w)), Number(y) + Math.floor(index / Number(w))].join(),
  );
}
