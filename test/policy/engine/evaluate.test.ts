import fc from 'fast-check';
import { evaluate } from '../../../src/policy/engine/evaluate';
import { blocks, countOutcomes, resultsOf } from '../../../src/policy/engine/policy-report';
import { RuleSet } from '../../../src/policy/engine/rule-set';
import { policyProblems } from '../../../src/policy/policy-problems';
import { PolicyResource } from '../../../src/policy/resource/policy-resource';
import { defineRule } from '../../../src/policy/rule/define-rule';
import { Finding } from '../../../src/policy/rule/finding';
import { PolicyRule, PolicyRuleProps } from '../../../src/policy/rule/policy-rule';
import { RuleSeverity } from '../../../src/policy/rule/rule-severity';
import { graphOf } from '../support';

const PROPS: PolicyRuleProps = {
  id: 'acme-test',
  title: 'Things are right',
  severity: RuleSeverity.ERROR,
  resourceTypes: ['x_thing'],
  rationale: 'Wrong things break.',
  remediation: 'Put it right.',
};
const rule = (check: (resource: PolicyResource) => unknown, more: Partial<PolicyRuleProps> = {}): PolicyRule =>
  defineRule({ ...PROPS, ...more }, check as (resource: PolicyResource) => Finding[]);
const sourceOf = (rules: readonly PolicyRule[]): RuleSet =>
  new RuleSet([
    {
      forType: (type) =>
        rules
          .filter(({ props }) => props.resourceTypes.includes(type))
          .map((each) => ({ rule: each, severity: each.props.severity })),
    },
  ]);
const THING = { resource: { x_thing: { a: { size: 1 } } } };
const reportOf = (rules: readonly PolicyRule[], document: Record<string, unknown> = THING) =>
  evaluate(graphOf({ main: document }), sourceOf(rules), () => undefined);

test('a rule that throws is an error that stops the synth, and the others still judge', () => {
  const broken = rule(() => {
    throw new TypeError('cannot read x of undefined');
  });
  const report = reportOf([broken, rule(() => [Finding.fail('is wrong')], { id: 'acme-other' })]);
  expect(
    resultsOf(report).map((result) => [result.rule.props.id, result.outcome, result.message, blocks(result)]),
  ).toEqual([
    ['acme-other', 'fail', 'is wrong', true],
    ['acme-test', 'error', 'TypeError: cannot read x of undefined', true],
  ]);
});

test.each([
  ['undefined', undefined, 'nothing'],
  ['true', true, 'true'],
  ['a list of texts', ['wrong'], '["wrong"]'],
])('a rule that returns %s is an error', (_, returned, shown) => {
  expect(resultsOf(reportOf([rule(() => returned)])).map(({ outcome, message }) => [outcome, message])).toEqual([
    ['error', `TypeError: check must return a list of findings, got ${shown}`],
  ]);
});

test('unknown stops a synth only where the rule says so', () => {
  const unknown = () => [Finding.unknown('var.x')];
  const [lets, stops] = [rule(unknown), rule(unknown, { unknownBlocks: true })].map(
    (each) => policyProblems(reportOf([each])).length,
  );
  expect([lets, stops]).toEqual([0, 1]);
});

test('a rule for every type judges every type', () => {
  const every = rule(({ type }) => (type === 'terraform_stack' ? [] : [Finding.fail(type)]), { resourceTypes: ['*'] });
  const document = { resource: { x_thing: { a: {} }, y_thing: { b: {} } }, data: { z_thing: { c: {} } } };
  expect(resultsOf(reportOf([every], document)).map(({ message }) => message)).toEqual([
    'x_thing',
    'y_thing',
    'data.z_thing',
  ]);
});

test('what stops a synth is said once a rule, with the places, the remedy and the way out', () => {
  const things = Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`t${index}`, {}]));
  const failing = rule((thing) => thing.mustBeTrue('right'));
  expect(policyProblems(reportOf([failing], { resource: { x_thing: things } }))).toEqual([
    {
      message: 'acme-test: Things are right',
      fix: [
        ...[0, 1, 2, 3, 4].map((index) => `main/x_thing.t${index}: right must be true, got nothing`),
        'and 2 more',
        'Put it right.',
        'or ask for an exception: docs/policy.md',
      ].join('\n'),
    },
  ]);
});

test('every rule has an outcome at every resource of its types, whatever they hold', () => {
  const rules = [
    rule((thing) => thing.mustBeTrue('a.b')),
    rule((thing) => thing.mustBeGiven('a'), { id: 'acme-given' }),
    rule((thing) => thing.mustNotBeOneOf('a.c', ['x']), { id: 'acme-not' }),
  ];
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (odd, a) => {
      const { resources } = reportOf(rules, { resource: { x_thing: { odd: { ...odd, a } } } });
      const thing = resources.filter(({ resource }) => resource.type === 'x_thing');
      const judged = thing.flatMap(({ passed, results }) => [
        ...passed.map(({ props }) => props.id),
        ...results.map((result) => result.rule.props.id),
      ]);
      expect(new Set(judged)).toEqual(new Set(['acme-given', 'acme-not', 'acme-test']));
      expect(countOutcomes(thing).error).toBe(0);
    }),
  );
});

test('50,000 resources, one of 5 MB and a circle of references are judged within seconds', () => {
  const many = Object.fromEntries(
    Array.from({ length: 50_000 }, (_, index) => [`t${index}`, { next: `\${x_thing.t${(index + 1) % 50_000}.next}` }]),
  );
  const document = { resource: { x_thing: many, y_big: { big: { text: 'x'.repeat(5_000_000) } } } };
  const start = Date.now();
  const report = reportOf(
    [
      rule((thing) => thing.mustBeTrue('next')),
      rule((big) => (big.value('text').text === '' ? [] : big.mustBeAbsent('other')), {
        id: 'acme-big',
        resourceTypes: ['y_big'],
      }),
    ],
    document,
  );
  expect(countOutcomes(report.resources)).toMatchObject({ unknown: 50_000, pass: 1 });
  expect(Date.now() - start).toBeLessThan(10_000);
});
