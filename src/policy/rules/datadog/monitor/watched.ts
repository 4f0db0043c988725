import type { PolicyResource } from '../../../resource/policy-resource';
import { Finding } from '../../../rule/finding';

/** Judges monitors that call for themselves: a composite monitor, or an objective, speaks for those it is made of. */
export function unlessWatched(monitor: PolicyResource, judge: () => Finding[]): Finding[] {
  const watchers = ['datadog_monitor', 'datadog_service_level_objective'].flatMap((type) => monitor.referencing(type));
  return watchers.length > 0 ? [Finding.notApplicable('a composite monitor or an objective is made of it')] : judge();
}
