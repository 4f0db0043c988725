import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

/** The SRE workbook, "Implementing SLOs": four weeks are a good window for most purposes; Datadog rolls 7, 30 or 90 days. */
const LONG = ['30d', '90d'];

export const window = defineRule(
  {
    id: 'datadog-slo-window',
    title: 'Objectives look back on a month or longer',
    severity: RuleSeverity.NOTE,
    resourceTypes: ['datadog_service_level_objective'],
    rationale: 'A week forgets a bad day before anybody has planned the work that it calls for.',
    remediation: 'Give the objective a threshold whose timeframe is 30d or 90d.',
    example: 'thresholds {\n  timeframe = "30d"\n  target    = 99.9\n}',
    source: 'https://sre.google/workbook/implementing-slos/',
  },
  (objective) => {
    const frames = objective.values('thresholds.timeframe');
    if (frames.some(({ text = '' }) => LONG.includes(text))) return [];
    const { expression } = frames.find(({ isUnknown }) => isUnknown) ?? objective.value('thresholds');
    if (expression !== undefined) return [Finding.unknown(expression, 'thresholds.timeframe')];
    const got = frames.map(({ shown }) => shown).join(', ') || 'nothing';
    return [Finding.fail(`one thresholds.timeframe must be one of ${LONG.join(', ')}, got ${got}`, 'timeframe')];
  },
);
