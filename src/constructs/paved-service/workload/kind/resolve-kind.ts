import { PavedServiceDecisions } from '../../versions';
import { KindSpec } from '../workload-spec';
import { RequestedKind } from './requested-kind';
import { Concurrency } from './service-kind';

/** The kind of a service, with the version's defaults for what was left out. */
export function resolveKind(requested: RequestedKind, { jobs }: PavedServiceDecisions): KindSpec {
  if (requested.name === 'web' || requested.name === 'worker') return { name: requested.name };
  const retries = requested.retries ?? jobs.retries;
  if (requested.name === 'job') {
    return { name: 'job', retries, deadlineSeconds: requested.deadlineSeconds ?? jobs.deadlineSeconds };
  }
  const { schedule, timeZone = 'Etc/UTC', concurrency = Concurrency.FORBID } = requested;
  return {
    name: 'cron-job',
    schedule,
    timeZone,
    concurrency,
    retries,
    deadlineSeconds: requested.deadlineSeconds ?? jobs.cronDeadlineSeconds,
    history: requested.history ?? jobs.history,
    startingDeadlineSeconds: jobs.startingDeadlineSeconds,
  };
}
