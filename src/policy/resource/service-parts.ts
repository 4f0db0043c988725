/** Types of Terraform that hold a service level objective; one of a service carries its labels. */
export const SLO_TYPES: readonly string[] = [
  'aws_applicationsignals_service_level_objective',
  'datadog_service_level_objective',
  'google_monitoring_slo',
];

/** Types of Terraform that hold a budget; one of a service carries its labels. */
export const BUDGET_TYPES: readonly string[] = ['aws_budgets_budget', 'datadog_cost_budget', 'google_billing_budget'];
