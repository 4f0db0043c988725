import { evaluate } from '../../../src/policy/engine/evaluate';
import type { PolicyReport } from '../../../src/policy/engine/policy-report';
import { RuleSet } from '../../../src/policy/engine/rule-set';
import { Framework } from '../../../src/policy/frameworks/framework';
import { CONTROL_STATES, frameworkView } from '../../../src/policy/frameworks/framework-view';
import { defineRule } from '../../../src/policy/rule/define-rule';
import { Finding } from '../../../src/policy/rule/finding';
import type { PolicyRule } from '../../../src/policy/rule/policy-rule';
import { RuleSeverity } from '../../../src/policy/rule/rule-severity';
import { graphOf } from '../support';

const FAILS = (): Finding[] => [Finding.fail('colour must be blue')];
const UNKNOWN = (): Finding[] => [Finding.unknown('${var.colour}')];
const PASSES = (): Finding[] => [];
const THROWS = (): Finding[] => {
  throw new Error('the rule broke');
};
const NOT_APPLICABLE = (): Finding[] => [Finding.notApplicable('it has no colour')];

/** A rule for queues (or whatever else) that gives evidence of SOC 2 controls. */
function rule(id: string, soc2: string[], check: () => Finding[], type = 'aws_sqs_queue'): PolicyRule {
  return defineRule(
    {
      id,
      title: id,
      severity: RuleSeverity.ERROR,
      resourceTypes: [type],
      rationale: 'why',
      remediation: 'what',
      controls: { soc2 },
    },
    check,
  );
}

/** What rules say of an app of one queue; a failure of a rule in `excepted` counts as excepted. */
function reportOf(rules: readonly PolicyRule[], excepted: readonly string[] = []): PolicyReport {
  const report = evaluate(
    graphOf({ main: { resource: { aws_sqs_queue: { jobs: {} } } } }),
    new RuleSet([
      {
        forType: (type) =>
          rules
            .filter(({ props }) => props.resourceTypes.includes(type))
            .map((each) => ({ rule: each, severity: each.props.severity })),
      },
    ]),
    () => undefined,
  );
  const resources = report.resources.map((judged) => ({
    ...judged,
    results: judged.results.map((result) =>
      excepted.includes(result.rule.props.id) ? { ...result, outcome: 'excepted' as const } : result,
    ),
  }));
  return { ...report, resources };
}

/** The state of a control in an app of one queue that these rules judge. */
function stateOf(id: string, rules: readonly PolicyRule[], excepted: readonly string[] = []): string | undefined {
  const view = frameworkView(reportOf(rules, excepted), Framework.SOC_2, rules);
  return view.controls.find((control) => control.id === id)?.state;
}

const good = rule('acme-good', ['CC6.1'], PASSES);

test.each([
  ['failing where a rule fails, whatever else passes', 'failing', rule('acme-bad', ['CC6.1'], FAILS)],
  ['failing where a rule breaks', 'failing', rule('acme-broken', ['CC6.1'], THROWS)],
  ['unknown where a rule could not see', 'unknown', rule('acme-blind', ['CC6.1'], UNKNOWN)],
  [
    'evidenced where every rule passes that has something to judge',
    'evidenced',
    rule('acme-none', ['CC6.1'], PASSES, 'aws_sns_topic'),
  ],
  ['evidenced where another rule is not applicable', 'evidenced', rule('acme-not', ['CC6.1'], NOT_APPLICABLE)],
])('a control is %s', (_what, state, other) => {
  expect(stateOf('CC6.1', [good, other])).toBe(state);
});

test('a control is excepted where what failed is excepted, and failing where only some of it is', () => {
  const one = rule('acme-one', ['CC6.1'], FAILS);
  const two = rule('acme-two', ['CC6.1'], FAILS);
  expect(stateOf('CC6.1', [good, one], ['acme-one'])).toBe('excepted');
  expect(stateOf('CC6.1', [one, two], ['acme-one'])).toBe('failing');
});

test('a control is not in use where no resource is of its rules, or they do not apply', () => {
  expect(stateOf('CC6.1', [rule('acme-topic', ['CC6.1'], PASSES, 'aws_sns_topic')])).toBe('not-in-use');
  expect(stateOf('CC6.1', [rule('acme-not', ['CC6.1'], NOT_APPLICABLE)])).toBe('not-in-use');
});

test('a control that no rule looks at is not evidenced', () => {
  expect(stateOf('CC1.1', [good])).toBe('not-evidenced');
});

test('a view has every control in the order of the framework, its rules sorted, and counts of each state', () => {
  const rules = [rule('acme-b', ['CC6.1', 'CC6.6'], FAILS), rule('acme-a', ['CC6.1', 'CC6.1'], PASSES)];
  const view = frameworkView(reportOf(rules), Framework.SOC_2, rules);
  expect(view.controls.map(({ id }) => id)).toEqual(view.facts.controls.map(({ id }) => id));
  expect(view.controls.filter((control) => control.rules.length > 0)).toEqual([
    { id: 'CC6.1', about: 'logical access to protected assets', state: 'failing', rules: ['acme-a', 'acme-b'] },
    {
      id: 'CC6.6',
      about: 'protection against threats from outside the boundary',
      state: 'failing',
      rules: ['acme-b'],
    },
  ]);
  expect(view.counts).toEqual({
    failing: 2,
    unknown: 0,
    excepted: 0,
    evidenced: 0,
    'not-in-use': 0,
    'not-evidenced': 59,
  });
  expect(Object.keys(view.counts)).toEqual(CONTROL_STATES);
});

test('a control outside of the baseline is in the view when a rule names it', () => {
  const outside = defineRule({ ...good.props, id: 'acme-flow', controls: { nist80053: ['ac-4.21'] } }, PASSES);
  const report = reportOf([outside]);
  const ids = (rules: readonly PolicyRule[]): string[] =>
    frameworkView(report, Framework.NIST_800_53, rules).controls.map(({ id }) => id);
  expect(ids([outside])).toHaveLength(288);
  expect(ids([outside]).at(-1)).toBe('ac-4.21');
  expect(ids([good])).toHaveLength(287);
});
