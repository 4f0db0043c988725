import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

export const authoritativePolicy = defineRule(
  {
    id: 'google-iam-authoritative-policy',
    title: 'No policy replaces all grants of a project, folder or organisation',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['google_project_iam_policy', 'google_folder_iam_policy', 'google_organization_iam_policy'],
    rationale: 'It takes away whatever it does not name: the roles of Google’s own agents, and your own access.',
    remediation: 'Grant by google_project_iam_member or google_project_iam_binding.',
    example: 'resource "google_project_iam_member" "publisher" { … }',
    source: 'https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/google_project_iam',
  },
  ({ type }) => [Finding.fail(`must be members or bindings, got a whole policy: ${type}`)],
);
