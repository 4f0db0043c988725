import { kubernetesLabels } from '../../../../core/labels';
import { TelemetryBackend } from '../../../../core/telemetry';
import { SettingsOf, SloAlertSetSpec } from '../../spec';
import { RuleGroup } from './rule-group';

/** A rules file as an object of the Prometheus operator. */
export interface PrometheusRule {
  readonly apiVersion: 'monitoring.coreos.com/v1';
  readonly kind: 'PrometheusRule';
  readonly metadata: { readonly name: string; readonly namespace: string; readonly labels: Record<string, string> };
  readonly spec: { readonly groups: readonly RuleGroup[] };
}

/** The custom resource as the facts of an environment name it. */
export const PROMETHEUS_RULE = 'prometheusrules.monitoring.coreos.com/v1';

/** The object that holds the rules of a set, in the namespace of the team. */
export function prometheusRule(
  spec: SloAlertSetSpec,
  { ruleLabels }: SettingsOf<TelemetryBackend.PROMETHEUS>,
  groups: readonly RuleGroup[],
): PrometheusRule {
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    metadata: {
      name: `${spec.service}-slo`,
      namespace: spec.namespace,
      labels: { ...ruleLabels, ...kubernetesLabels({ ...spec.labels, stamp: spec.stamp }) },
    },
    spec: { groups },
  };
}
