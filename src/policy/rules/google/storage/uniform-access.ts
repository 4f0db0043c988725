import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const uniformAccess = defineRule(
  {
    id: 'google-storage-uniform-access',
    title: 'Access to buckets is decided by IAM alone',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['google_storage_bucket'],
    rationale: 'An access control list of one object opens it to anybody, and no look at IAM shows it.',
    remediation: 'Set uniform_bucket_level_access to true.',
    example: 'uniform_bucket_level_access = true',
    controls: { nist80053: ['ac-3'], soc2: ['CC6.1'], iso27001: ['A.8.3'], cisGcp: ['5.2'] },
    source: 'https://cloud.google.com/storage/docs/uniform-bucket-level-access',
  },
  (bucket) => bucket.mustBeTrue('uniform_bucket_level_access'),
);
