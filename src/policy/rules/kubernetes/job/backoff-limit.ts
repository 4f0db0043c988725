import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { jobPath, JOBS } from './job-spec';

export const backoffLimit = defineObjectRule(
  JOBS,
  {
    id: 'kubernetes-job-backoff-limit',
    title: 'Jobs say how often they are tried again',
    severity: RuleSeverity.NOTE,
    rationale: 'By default a job that fails runs seven times: too often for what is not safe to repeat.',
    remediation: 'Set backoff_limit; 0 for what must not run twice.',
    example: 'spec {\n  backoff_limit = 2\n}',
    source: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-backoff-failure-policy',
  },
  (job) => job.block.mustBeGiven(`${jobPath(job)}.backoff_limit`),
);
