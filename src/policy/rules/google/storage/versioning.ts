import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

export const versioning = defineRule(
  {
    id: 'google-storage-versioning',
    title: 'Buckets keep versions of their objects',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['google_storage_bucket'],
    rationale: 'What is overwritten cannot be had back, and soft deletion gives back what was deleted for a week only.',
    remediation: 'Set versioning.enabled to true, with a lifecycle rule that deletes old versions.',
    example: 'versioning { enabled = true }',
    controls: { nist80053: ['cp-9'], soc2: ['A1.2'], iso27001: ['A.8.13'], hipaa: ['164.308(a)(7)(ii)(A)'] },
    source: 'https://cloud.google.com/storage/docs/object-versioning',
  },
  (bucket) =>
    bucket.value('hierarchical_namespace.enabled').bool === true
      ? [Finding.notApplicable('a bucket with a hierarchical namespace cannot keep versions')]
      : bucket.mustBeTrue('versioning.enabled'),
);
