import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';

export const timeToLive = defineObjectRule(
  ['Job'],
  {
    id: 'kubernetes-job-time-to-live',
    title: 'Jobs are cleared away when they are done',
    severity: RuleSeverity.NOTE,
    rationale: 'Finished jobs and their pods stay until somebody deletes them, and burden the API server.',
    remediation: 'Set ttl_seconds_after_finished.',
    example: 'spec {\n  ttl_seconds_after_finished = "86400"\n}',
    source: 'https://kubernetes.io/docs/concepts/workloads/controllers/ttlafterfinished/',
  },
  ({ block }) => block.mustBeGiven('spec.ttl_seconds_after_finished'),
);
