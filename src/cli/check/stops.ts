import { PolicyReport, resultsOf, RuleResult } from '../../policy/engine/policy-report';
import { RuleSeverity } from '../../policy/rule/rule-severity';

/** The worst first. */
export const SEVERITIES: readonly RuleSeverity[] = [RuleSeverity.ERROR, RuleSeverity.WARNING, RuleSeverity.NOTE];

/** Whether a finding stops, when those of a severity and of worse ones do. */
export function stops({ outcome, severity, rule }: RuleResult, least: RuleSeverity): boolean {
  if (outcome === 'error') return true;
  if (SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(least)) return false;
  return outcome === 'fail' || (outcome === 'unknown' && rule.props.unknownBlocks === true);
}

/** Whether anything stops. */
export function anyStops(report: PolicyReport, least: RuleSeverity): boolean {
  return resultsOf(report).some((result) => stops(result, least));
}
