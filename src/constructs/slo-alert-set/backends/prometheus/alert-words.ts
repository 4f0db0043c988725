import { awsTags } from '../../../../core/labels';
import { AlertSeverity } from '../../alerting/alert-severity';
import { AlertText } from '../../alerting/alert-text';
import { SloAlertSetSpec } from '../../spec';

/** The alert that nothing is measured. */
export const NOT_MEASURED = 'SloNotMeasured';

/** Labels that rules give to alerts, and that nobody else may. */
export const OWN_ALERT_LABELS = [
  'alertname',
  'severity',
  'slo_row',
  'slo_budget_percent',
  'sloth_id',
  'sloth_service',
  'sloth_severity',
  'sloth_slo',
  'sloth_window',
] as const;

/**
 * Roadbed's labels with names that Prometheus takes, and the severity. Without the stamp of the version: another label makes
 * another alert, and everybody would be told anew at an upgrade.
 */
export function alertLabels(spec: SloAlertSetSpec, severity: AlertSeverity): Record<string, string> {
  const { stamp: _, ...facts } = spec.labels;
  const own = Object.entries(awsTags(facts)).map(([key, value]) => [labelName(key), plainText(value)]);
  return { ...(Object.fromEntries(own) as Record<string, string>), severity, sloth_severity: severity };
}

/** Prometheus documentation, "Data model": letters, digits and underscores, not beginning with a digit. */
export function labelName(key: string): string {
  return key.replace(/[^A-Za-z0-9_]/g, '_').replace(/^(?=\d)/, '_');
}

/** What people are told. `runbook_url` is the name that Alertmanager's interfaces and Grafana know. */
export function annotationsOf(text: AlertText, dashboard: string | undefined): Record<string, string> {
  const links = [...text.links, ...(dashboard === undefined ? [] : [{ name: 'dashboard', url: dashboard }])];
  return {
    summary: plainText(text.title),
    description: plainText(text.sentences.join(' ')),
    ...Object.fromEntries(links.map(({ name, url }) => [`${labelName(name)}_url`, plainText(url)])),
  };
}

/** A text that the templates of Prometheus (Go's text/template) leave as it is. */
export function plainText(text: string): string {
  return text.replaceAll('{{', '{{"{{"}}');
}
