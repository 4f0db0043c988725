import { JudgedResource, RuleResult } from '../../policy/engine/policy-report';
import { PolicyRule } from '../../policy/rule/policy-rule';
import { RuleSeverity } from '../../policy/rule/rule-severity';
import { Check } from './run-check';
import { stops } from './stops';
import { xmlAttribute, xmlText } from './xml-text';

/** One test of a suite: a rule at a resource. */
interface TestCase {
  readonly verdict: 'passed' | 'failure' | 'error' | 'skipped';
  readonly xml: string;
}

/**
 * JUnit XML, as CI servers read it: a suite a stack, a test for each rule and resource. Tests fail exactly for what stops; what
 * is unknown, excepted, not applicable or less severe is skipped, and says so.
 */
export function junit({ report, exceptionProblems }: Check, least: RuleSeverity): string {
  const byStack = new Map<string, TestCase[]>();
  for (const judged of report.resources) {
    const { stack } = judged.resource;
    const cases = byStack.get(stack) ?? [];
    byStack.set(stack, cases);
    // One by one: a stack may have more than a call takes arguments.
    for (const each of casesOf(judged, least)) cases.push(each);
  }
  const suites = [...byStack].sort(([one], [other]) => (one < other ? -1 : 1));
  const broken = exceptionProblems.map(({ message, fix = '' }) => failed('exceptions', message, 'error', message, fix));
  if (broken.length > 0) suites.push(['exceptions', broken]);
  const all = suites.flatMap(([, cases]) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="roadbed check"${totals(all)}>`,
    ...suites.flatMap(([name, cases]) => [
      `<testsuite name="${xmlAttribute(name)}"${totals(cases)}>`,
      ...cases.map(({ xml }) => xml),
      '</testsuite>',
    ]),
    '</testsuites>\n',
  ].join('\n');
}

function totals(cases: readonly TestCase[]): string {
  const number = (verdict: TestCase['verdict']): number => cases.filter((each) => each.verdict === verdict).length;
  return ` tests="${cases.length}" failures="${number('failure')}" errors="${number('error')}" skipped="${number('skipped')}"`;
}

function casesOf({ resource, passed, results }: JudgedResource, least: RuleSeverity): TestCase[] {
  const found = new Map<PolicyRule, RuleResult[]>();
  for (const result of results) found.set(result.rule, [...(found.get(result.rule) ?? []), result]);
  const place = resource.constructPath;
  return [
    ...passed.map(({ props }): TestCase => ({ verdict: 'passed', xml: `${opening(props.id, place)}/>` })),
    ...[...found].map(([rule, ofRule]) => caseOf(rule, place, ofRule, least)),
  ];
}

function caseOf(rule: PolicyRule, place: string, results: readonly RuleResult[], least: RuleSeverity): TestCase {
  const { id, title, remediation } = rule.props;
  const broken = results.filter(({ outcome }) => outcome === 'error');
  if (broken.length > 0) return failed(id, place, 'error', wordsOf(broken), 'a rule must not throw: mend it');
  const stopping = results.filter((result) => stops(result, least));
  if (stopping.length > 0) return failed(id, place, 'failure', wordsOf(stopping), `${title}\n${remediation}`);
  return {
    verdict: 'skipped',
    xml: `${opening(id, place)}><skipped message="${xmlAttribute(wordsOf(results))}"/></testcase>`,
  };
}

function failed(id: string, place: string, verdict: 'failure' | 'error', words: string, help: string): TestCase {
  const tag = `<${verdict} type="${xmlAttribute(id)}" message="${xmlAttribute(words)}">`;
  return { verdict, xml: `${opening(id, place)}>${tag}${xmlText(`${words}\n${help}`)}</${verdict}></testcase>` };
}

function opening(id: string, place: string): string {
  return `<testcase classname="${xmlAttribute(id)}" name="${xmlAttribute(place)}"`;
}

function wordsOf(results: readonly RuleResult[]): string {
  return results.map(inWords).join('\n');
}

function inWords({ outcome, severity, message, exception }: RuleResult): string {
  if (outcome === 'unknown') return `known only after apply: ${message}`;
  if (outcome === 'excepted') return `excepted by ${exception ?? 'an exception'}: ${message}`;
  if (outcome === 'not-applicable') return `not applicable: ${message}`;
  return outcome === 'error' ? message : `${severity}: ${message}`;
}
