import type { Kind } from '../kinds';
import type { KubernetesObject } from '../kubernetes-object';

/** Kinds that run to an end. */
export const JOBS: readonly Kind[] = ['CronJob', 'Job'];

/** Where the spec of the job itself stands. */
export function jobPath({ kind }: KubernetesObject): string {
  return kind === 'CronJob' ? 'spec.job_template.spec' : 'spec';
}
