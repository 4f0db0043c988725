import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';

/** The controller looks every 10 seconds (Kubernetes, "Deadline for delayed Job start"). */
const LEAST_SECONDS = 10;

export const startingDeadline = defineObjectRule(
  ['CronJob'],
  {
    id: 'kubernetes-job-starting-deadline',
    title: 'A schedule says how late a job may start',
    severity: RuleSeverity.NOTE,
    rationale: 'Without a deadline a schedule that has missed more than 100 starts does not start again by itself.',
    remediation: 'Set starting_deadline_seconds, to 10 or more.',
    example: 'spec {\n  starting_deadline_seconds = 300\n}',
    source: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#starting-deadline',
  },
  ({ block }) => block.mustBeAtLeast('spec.starting_deadline_seconds', LEAST_SECONDS),
);
