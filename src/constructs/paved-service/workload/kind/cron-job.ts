import { Construct } from 'constructs';
import { kubernetesBinding } from '../../bindings';
import { objectMetadata } from '../../metadata';
import { PavedServiceSpec } from '../../spec';
import { Pods } from '../pod-template';
import { KindSpec } from '../workload-spec';
import { runSpec } from './run-spec';

/** Creates what runs on a schedule. */
export function createCronJob(
  scope: Construct,
  spec: PavedServiceSpec,
  kind: Extract<KindSpec, { name: 'cron-job' }>,
  { template, needs }: Pods,
): void {
  const { CronJobV1 } = kubernetesBinding('cron-job-v1');
  const metadata = objectMetadata(spec);
  new CronJobV1(scope, 'Resource', {
    dependsOn: needs,
    metadata: { ...metadata, annotations: { ...spec.annotations } },
    spec: {
      schedule: kind.schedule,
      timezone: kind.timeZone,
      concurrencyPolicy: kind.concurrency,
      startingDeadlineSeconds: kind.startingDeadlineSeconds,
      successfulJobsHistoryLimit: kind.history,
      failedJobsHistoryLimit: kind.history,
      jobTemplate: { metadata: { labels: metadata.labels }, spec: runSpec(kind, template) },
    },
  });
}
