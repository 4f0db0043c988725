import type { PolicyBlock } from '../../../resource/policy-block';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

export const warning = defineRule(
  {
    id: 'datadog-slo-warning',
    title: 'Objectives warn before they are missed',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['datadog_service_level_objective'],
    rationale: 'A warning at or below the target is shown when the budget is already gone.',
    remediation: 'Set thresholds.warning between the target and 100, or leave it out.',
    example: 'thresholds {\n  timeframe = "30d"\n  target    = 99.9\n  warning   = 99.95\n}',
    source: 'https://docs.datadoghq.com/api/latest/service-level-objectives/',
  },
  (objective) => {
    const { expression } = objective.value('thresholds');
    if (expression !== undefined) return [Finding.unknown(expression, 'thresholds')];
    return objective.blocks('thresholds').flatMap(mustWarnBefore);
  },
);

function mustWarnBefore(threshold: PolicyBlock): Finding[] {
  const early = threshold.value('warning');
  if (early.isAbsent) return [];
  const target = threshold.value('target');
  // A threshold is told from others by its timeframe, whatever their order.
  const key = `warning ${threshold.value('timeframe').text ?? threshold.path}`;
  const unknown = [early, target].find(({ isUnknown }) => isUnknown)?.expression;
  if (unknown !== undefined) return [Finding.unknown(unknown, key)];
  if ((early.number ?? 0) > (target.number ?? 100) && (early.number ?? 100) < 100) return [];
  const words = `be above the target of ${target.shown} and below 100`;
  return [Finding.fail(`${threshold.path}.warning must ${words}, got ${early.shown}`, key)];
}
