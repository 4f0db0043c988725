import { Environment, requireCustomResource } from '../../../../core/environment';
import { PrometheusRuleDelivery, TelemetryBackend } from '../../../../core/telemetry';
import { describeValue, Problems } from '../../../../core/validation';
import { LIMITS } from '../../limits';
import { ObjectiveSpec, SettingsOf, SloAlertSetSpec } from '../../spec';
import { labelName, OWN_ALERT_LABELS } from './alert-words';
import { PROMETHEUS_RULE, prometheusRule } from './prometheus-rule';
import { ruleGroups } from './rule-groups';

/** Says what of an objective Prometheus cannot say. */
export function checkPrometheus(problems: Problems, prop: string, objective: ObjectiveSpec): void {
  const { name, window, sli } = objective;
  if (window.kind !== 'rolling') {
    problems.add(
      `${prop} (${name}) cannot be measured by Prometheus over each ${window.title}: its ranges move along with time`,
      `SloWindow.rollingDays(${window.days}), or leave Prometheus out of the telemetry of this set`,
    );
  }
  const queries = sli.by === 'events' ? sli.queries.prometheus : { value: sli.queries.prometheus };
  for (const [part, query] of Object.entries(queries ?? {})) {
    if (typeof query === 'string') checkText(problems, `${prop} (${name}) ${part} for Prometheus`, query);
  }
}

/** Says what of a whole set Prometheus, or the cluster that its rules go to, cannot take. */
export function checkPrometheusSet(
  problems: Problems,
  spec: SloAlertSetSpec,
  environment: Environment,
  settings: SettingsOf<TelemetryBackend.PROMETHEUS>,
): void {
  checkAlertLabels(problems, spec);
  if (settings.delivery !== PrometheusRuleDelivery.OPERATOR) return;
  // Who does not state what is installed is believed to know.
  if (environment.facts.kubernetes.customResources !== undefined) {
    requireCustomResource(problems, environment, PROMETHEUS_RULE, 'PrometheusRuleDelivery.OPERATOR');
  }
  checkSize(problems, spec, settings);
}

/** A comment would take what follows the query with it, and a control character nobody sees. */
function checkText(problems: Problems, what: string, query: string): void {
  const bare = query.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g, '');
  if (bare.includes('#')) {
    problems.add(
      `${what} must hold no comment, got ${describeValue(query)}`,
      'leave out what follows the #: more is written behind the query',
    );
  }
  if (/[\p{Cs}]|(?![\n\t])\p{Cc}/u.test(query)) {
    problems.add(
      `${what} must hold no control characters and no halves of characters, got ${describeValue(query)}`,
      'write them as "\\u0007" within the quotes',
    );
  }
}

function checkAlertLabels(problems: Problems, { labels }: SloAlertSetSpec): void {
  const taken: readonly string[] = OWN_ALERT_LABELS;
  const names = Object.keys(labels.custom ?? {}).map((key) => [key, labelName(key)] as const);
  for (const [key, name] of names.filter(([, each]) => taken.includes(each))) {
    problems.add(
      `labels key must not be one that alerts of Prometheus have a meaning for, got ${describeValue(key)}`,
      `rename it; ${name} says what the alert is`,
    );
  }
  for (const [key, name] of names.filter(([, each], at) => names.findIndex(([, other]) => other === each) < at)) {
    problems.add(
      `labels keys must differ as labels of Prometheus, and ${describeValue(key)} becomes ${name} there, as another does`,
    );
  }
}

function checkSize(problems: Problems, spec: SloAlertSetSpec, settings: SettingsOf<TelemetryBackend.PROMETHEUS>): void {
  const bytes = Buffer.byteLength(JSON.stringify(prometheusRule(spec, settings, ruleGroups(spec, settings, true))));
  const { value } = LIMITS.prometheusRuleBytes;
  if (bytes <= value) return;
  problems.add(
    `slos must make a PrometheusRule of at most ${value} bytes, got ${bytes}`,
    'shorten the queries, or make two sets of them with services of their own',
  );
}
