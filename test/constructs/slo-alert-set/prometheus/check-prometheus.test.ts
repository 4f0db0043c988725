import { PrometheusRuleDelivery, Stage } from 'roadbed';
import {
  checkPrometheus,
  checkPrometheusSet,
} from '../../../../src/constructs/slo-alert-set/backends/prometheus/check-prometheus';
import { Slo } from '../../../../src/constructs/slo-alert-set/objective/slo';
import { SloWindow } from '../../../../src/constructs/slo-alert-set/objective/slo-window';
import { SloAlertSetProps } from '../../../../src/constructs/slo-alert-set/props';
import { Signal } from '../../../../src/constructs/slo-alert-set/signals/signal';
import { Problem, Problems } from '../../../../src/core/validation';
import { eks, FACTS } from '../../../support/synth';
import { prometheusSpec, settingsOf } from './rules';

function ofObjective(slo: Slo): readonly Problem[] {
  const problems = new Problems('test');
  for (const objective of prometheusSpec({ slos: [slo] }).objectives) checkPrometheus(problems, 'slos[0]', objective);
  return problems.all;
}

function ofSet(
  props: Partial<SloAlertSetProps>,
  customResources?: string[],
  delivery?: PrometheusRuleDelivery,
): readonly Problem[] {
  const problems = new Problems('test');
  const spec = prometheusSpec(props);
  const settings = { ...settingsOf(spec), ...(delivery !== undefined && { delivery }) };
  const facts = { ...FACTS, ...(customResources !== undefined && { customResources }) };
  checkPrometheusSet(problems, spec, eks(Stage.PROD, facts), settings);
  return problems.all;
}

const queries = (bad: string): Slo =>
  Slo.correctness(99.9, { signal: Signal.queries({ prometheus: { bad, total: 'sum(rate(done_total[$window]))' } }) });

test('a rolling objective has nothing wrong', () => {
  expect(ofObjective(Slo.availability(99.9))).toEqual([]);
});

test.each([
  [SloWindow.calendarMonth(), 'calendar month', 30],
  [SloWindow.calendarQuarter(), 'calendar quarter', 90],
])('refuses pages of the calendar, and offers days', (window, title, days) => {
  expect(ofObjective(Slo.availability(99.9, { window, alerts: { drop: [] } }))).toEqual([
    {
      message: `slos[0] (availability) cannot be measured by Prometheus over each ${title}: its ranges move along with time`,
      fix: `SloWindow.rollingDays(${days}), or leave Prometheus out of the telemetry of this set`,
    },
  ]);
});

test('refuses comments in queries, which would take what follows with them', () => {
  expect(ofObjective(queries('sum(rate(wrong_total[$window])) # all'))).toEqual([
    {
      message:
        'slos[0] (correctness) bad for Prometheus must hold no comment, got "sum(rate(wrong_total[$window])) # all"',
      fix: 'leave out what follows the #: more is written behind the query',
    },
  ]);
});

test('a # within quotes is no comment', () => {
  expect(ofObjective(queries('sum(rate(wrong_total{path="/#top"}[$window]))'))).toEqual([]);
});

test.each(['\u0000', '\u0007', '\r'])('refuses the character %j in queries', (character) => {
  const [problem] = ofObjective(queries(`sum(rate(wrong_total{a="${character}"}[$window]))`));
  expect(problem?.message).toContain('must hold no control characters and no halves of characters');
});

test('line breaks are no control characters', () => {
  expect(ofObjective(queries('sum(\n\trate(wrong_total[$window])\n)'))).toEqual([]);
});

test('wants the custom resource where facts say what is installed', () => {
  expect(ofSet({}, ['scaledobjects.keda.sh/v1alpha1'])).toEqual([
    {
      message:
        'environment "prod" does not have the custom resource prometheusrules.monitoring.coreos.com/v1, which PrometheusRuleDelivery.OPERATOR needs',
      fix: 'install it and list it in the facts of the environment; listed are scaledobjects.keda.sh/v1alpha1',
    },
  ]);
});

test.each([
  ['it is installed', ['prometheusrules.monitoring.coreos.com/v1'], PrometheusRuleDelivery.OPERATOR],
  ['nobody says what is installed', undefined, PrometheusRuleDelivery.OPERATOR],
  ['rules are a file', [], PrometheusRuleDelivery.RULES_FILE],
])('wants no custom resource where %s', (_why, installed, delivery) => {
  expect(ofSet({}, installed, delivery)).toEqual([]);
});

test('refuses labels that alerts have a meaning for', () => {
  expect(ofSet({ labels: { severity: 'low' } })).toEqual([
    {
      message: 'labels key must not be one that alerts of Prometheus have a meaning for, got "severity"',
      fix: 'rename it; severity says what the alert is',
    },
  ]);
});

test('refuses labels that become one in Prometheus', () => {
  const [problem] = ofSet({ labels: { 'cost-group': 'a', cost_group: 'b' } });
  expect(problem?.message).toContain('"cost_group" becomes cost_group there, as another does');
});

test('refuses a set whose rules are more than an object may hold', () => {
  const long = `sum(rate(wrong_total{path=~"${'x'.repeat(9000)}"}[$window]))`;
  const signal = Signal.queries({ prometheus: { bad: long, total: long } });
  const slos = Array.from({ length: 10 }, (_, index) => Slo.correctness(99.9, { name: `slo-${index}`, signal }));
  const [problem] = ofSet({ slos });
  expect(problem?.message).toMatch(/^slos must make a PrometheusRule of at most 1000000 bytes, got \d{7}$/);
});
