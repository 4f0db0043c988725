import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';

export const concurrency = defineObjectRule(
  ['CronJob'],
  {
    id: 'kubernetes-job-concurrency',
    title: 'A schedule does not start a job while the one before still runs',
    severity: RuleSeverity.WARNING,
    rationale: 'By default runs overlap: when one gets slow they pile up, and work on the same data at the same time.',
    remediation: 'Set concurrency_policy to Forbid, or to Replace.',
    example: 'spec {\n  concurrency_policy = "Forbid"\n}',
    controls: { nist80053: ['sc-6'] },
    source: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#concurrency-policy',
  },
  ({ block }) => block.mustBeOneOf('spec.concurrency_policy', ['Forbid', 'Replace']),
);
