import { Problem } from '../core/validation';
import { blocks, PolicyReport, resultsOf, RuleResult } from './engine/policy-report';

const PLACES_SHOWN = 5;

/** What stops a synth: one problem a rule, with the places where it does not hold. */
export function policyProblems(report: PolicyReport): Problem[] {
  const byRule = new Map<string, RuleResult[]>();
  for (const result of resultsOf(report).filter(blocks)) {
    const id = result.rule.props.id;
    const results = byRule.get(id);
    if (results === undefined) byRule.set(id, [result]);
    else results.push(result);
  }
  return [...byRule].sort(([one], [other]) => (one < other ? -1 : 1)).map(([id, results]) => problemOf(id, results));
}

function problemOf(id: string, results: readonly RuleResult[]): Problem {
  const [{ rule, outcome }] = results as [RuleResult];
  const broken = outcome === 'error';
  const places = results.slice(0, PLACES_SHOWN).map(({ resource, message, outcome: each }) => {
    const what = each === 'unknown' ? `cannot be known before apply: ${message}` : message;
    return `${resource.constructPath}: ${what}`;
  });
  const hidden = results.length - places.length;
  return {
    message: broken ? `rule ${id} cannot judge` : `${id}: ${rule.props.title}`,
    fix: [
      ...places,
      ...(hidden > 0 ? [`and ${hidden} more`] : []),
      broken ? 'a rule must not throw: mend it' : rule.props.remediation,
      ...(broken || rule.props.exceptable === false ? [] : ['or ask for an exception: docs/policy.md']),
    ].join('\n'),
  };
}
