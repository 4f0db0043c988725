import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

const RETENTION = 'soft_delete_policy.retention_duration_seconds';

export const softDelete = defineRule(
  {
    id: 'google-storage-soft-delete',
    title: 'What is deleted from a bucket can be had back',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['google_storage_bucket'],
    rationale: 'Whoever takes over one service account deletes every object and every version, and nothing is left.',
    remediation: 'Leave soft_delete_policy out, for seven days, or set a longer retention.',
    example: 'soft_delete_policy {\n  retention_duration_seconds = 604800\n}',
    controls: { nist80053: ['cp-9'], soc2: ['A1.2'], iso27001: ['A.8.13'] },
    source: 'https://cloud.google.com/storage/docs/soft-delete',
  },
  // Cloud Storage takes 0 for never, and 7 to 90 days.
  (bucket) => bucket._must(RETENTION, ({ isAbsent, number = 0 }) => isAbsent || number > 0, 'not be 0'),
);
