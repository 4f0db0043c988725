import { PolicyReport, resultsOf, RuleResult } from '../../policy/engine/policy-report';
import { PolicyRule } from '../../policy/rule/policy-rule';
import { RuleSeverity } from '../../policy/rule/rule-severity';
import { SEVERITIES } from './stops';

/** What one rule has found, with one outcome. */
export interface RuleFindings {
  readonly rule: PolicyRule;
  readonly severity: RuleSeverity;
  readonly outcome: RuleResult['outcome'];
  /** By construct path. */
  readonly results: readonly RuleResult[];
}

const TOLD: readonly RuleResult['outcome'][] = ['error', 'fail', 'unknown'];

/** What is told of a report: the worst first, rules by id. What is excepted or not applicable is only counted. */
export function findingsByRule(report: PolicyReport): RuleFindings[] {
  const groups = new Map<string, RuleResult[]>();
  for (const result of resultsOf(report).filter(({ outcome }) => TOLD.includes(outcome))) {
    const key = [TOLD.indexOf(result.outcome), SEVERITIES.indexOf(result.severity), result.rule.props.id].join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [result]);
    else group.push(result);
  }
  return [...groups]
    .sort(([one], [other]) => compare(one, other))
    .map(([, results]) => {
      const [{ rule, severity, outcome }] = results as [RuleResult];
      return { rule, severity, outcome, results: results.sort(byPlace) };
    });
}

function byPlace(one: RuleResult, other: RuleResult): number {
  return compare(one.resource.constructPath, other.resource.constructPath) || compare(one.message, other.message);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
