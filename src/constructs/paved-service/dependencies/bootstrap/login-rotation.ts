import type { JobV1Metadata, JobV1Spec } from '@cdktf/provider-kubernetes/lib/job-v1';
import { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { kubernetesBinding } from '../../bindings';
import { LoginSpec } from '../data-spec';

/** How late a change of password may begin: a day, for the next one is a month away. */
const STARTING_DEADLINE_SECONDS = 24 * 60 * 60;

/** What is run again and again, and as what. */
export interface LoginRotation {
  readonly metadata: JobV1Metadata;
  readonly run: JobV1Spec;
  readonly dependsOn: readonly ITerraformDependable[];
}

/** Runs what made the users of a database once more, at each turn: the next of them gets a new password. */
export function createLoginRotation(
  scope: Construct,
  { schedule }: LoginSpec,
  { metadata, run, dependsOn }: LoginRotation,
): void {
  const { CronJobV1 } = kubernetesBinding('cron-job-v1');
  new CronJobV1(scope, 'LoginRotation', {
    metadata,
    dependsOn: [...dependsOn],
    spec: {
      schedule,
      timezone: 'Etc/UTC',
      concurrencyPolicy: 'Forbid',
      startingDeadlineSeconds: STARTING_DEADLINE_SECONDS,
      successfulJobsHistoryLimit: 1,
      failedJobsHistoryLimit: 3,
      jobTemplate: { metadata: { labels: metadata.labels }, spec: run },
    },
  });
}
