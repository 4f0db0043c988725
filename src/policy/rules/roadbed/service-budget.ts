import { Stage } from '../../../core/stage';
import { BUDGET_TYPES } from '../../resource/service-parts';
import { defineRule } from '../../rule/define-rule';
import { RuleSeverity } from '../../rule/rule-severity';
import { mustHaveLabelled } from './labelled-parts';

export const serviceBudget = defineRule(
  {
    id: 'roadbed-service-budget',
    title: 'Production services have a budget',
    severity: RuleSeverity.NOTE,
    resourceTypes: ['roadbed_service'],
    rationale: 'What a service may cost is known beforehand, or found out from the bill.',
    remediation: 'Give it a budget whose resource is labelled with service and environment.',
    example: 'resource "aws_budgets_budget" "checkout" {\n  tags = { service = "checkout", environment = "prod" }\n}',
    source: 'https://www.finops.org/framework/capabilities/budgeting/',
  },
  (service) => (service.value('stage').text === Stage.PROD ? mustHaveLabelled(service, BUDGET_TYPES, 'a budget') : []),
);
