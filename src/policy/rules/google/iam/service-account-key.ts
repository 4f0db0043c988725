import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

export const serviceAccountKey = defineRule(
  {
    id: 'google-iam-service-account-key',
    title: 'No keys of service accounts are made',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['google_service_account_key'],
    rationale: 'The key lasts until somebody deletes it, and stands in the state for whoever reads that.',
    remediation: 'Attach the service account to the workload, or federate its identity.',
    example: 'resource "google_iam_workload_identity_pool_provider" "github" { … }',
    controls: {
      nist80053: ['ia-5.7'],
      soc2: ['CC6.1'],
      iso27001: ['A.5.17'],
      pciDss: ['8.6.2'],
      cisGcp: ['1.4'],
    },
    source: 'https://cloud.google.com/iam/docs/best-practices-for-managing-service-account-keys',
  },
  (key) => [Finding.fail(`must be a federated identity, got a key of ${key.value('service_account_id').shown}`)],
);
