import { Stage } from '../../../../core/stage';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

export const actionApproval = defineRule(
  {
    id: 'aws-budgets-action-approval',
    title: 'No budget stops production by itself',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_budgets_budget_action'],
    rationale: 'A day of many customers costs more than planned: the action then stops what they use.',
    remediation: 'Set approval_model to MANUAL.',
    example: 'approval_model = "MANUAL"',
    controls: { soc2: ['A1.1'] },
    source: 'https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-controls.html',
  },
  // An action takes no tags: the budget it belongs to says where it is. One that does not say may be production.
  (action) => {
    const stage = action.target('budget_name')?.stage ?? action.stage;
    return stage === undefined || stage === Stage.PROD
      ? action.mustBeOneOf('approval_model', ['MANUAL'])
      : [Finding.notApplicable(`asked of production only, and its stage is ${stage}`)];
  },
);
