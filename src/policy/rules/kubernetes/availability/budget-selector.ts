import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { selectsEverything } from '../label-selector';
import { defineObjectRule } from '../object-rule';
import { podSelectorOf } from '../pod-selectors';

export const budgetSelector = defineObjectRule(
  ['PodDisruptionBudget'],
  {
    id: 'kubernetes-availability-budget-selector',
    title: 'A disruption budget is for the pods of one workload',
    severity: RuleSeverity.WARNING,
    rationale: 'An empty selector is every pod of the namespace: one workload that is down uses up the budget of all.',
    remediation: 'Select by labels that only the pods of the workload have.',
    example: 'selector {\n  match_labels = { "app.kubernetes.io/name" = "api" }\n}',
    controls: { nist80053: ['cp-10'] },
    source: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/',
  },
  (budget) => {
    const selector = podSelectorOf(budget);
    if (selector !== undefined && !selector.known) return [Finding.unknown('spec.selector', 'spec.selector')];
    const chooses = selector !== undefined && !selectsEverything(selector);
    return chooses ? [] : [Finding.fail('spec.selector must ask for labels, got none', 'spec.selector')];
  },
);
