import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { jobPath, JOBS } from './job-spec';

export const deadline = defineObjectRule(
  JOBS,
  {
    id: 'kubernetes-job-deadline',
    title: 'Jobs end, one way or the other',
    severity: RuleSeverity.WARNING,
    rationale:
      'A job that hangs holds its resources for ever, and a schedule that forbids two at a time never runs again.',
    remediation: 'Set active_deadline_seconds above the longest run that is normal.',
    example: 'spec {\n  active_deadline_seconds = 3600\n}',
    controls: { nist80053: ['sc-6'] },
    source: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#job-termination-and-cleanup',
  },
  (job) => job.block.mustBeGiven(`${jobPath(job)}.active_deadline_seconds`),
);
