import { oncePerApp } from '../../../resource/once-per-app';
import type { PolicyResource } from '../../../resource/policy-resource';

const DATADOG = 'datadog';

/**
 * The backend that tells people of the objectives of a service, where its construct says that Datadog only measures them: one
 * incident must not be told twice.
 */
export function notifiedElsewhere(objective: PolicyResource): string | undefined {
  const { service, environment } = objective;
  return service === undefined ? undefined : notifyingBackends(objective).get(keyOf(service, environment));
}

/** What notifies, by service and environment; none where Datadog does for any of its objectives. */
const notifyingBackends = oncePerApp((objective): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const byDatadog = new Set<string>();
  for (const slo of objective.inApp('roadbed_slo')) {
    const key = keyOf(slo.value('service').text ?? '', slo.value('environment').text);
    const backend = slo.values('backends')[0]?.text;
    if (backend === DATADOG) byDatadog.add(key);
    else if (backend !== undefined) found.set(key, backend);
  }
  byDatadog.forEach((key) => found.delete(key));
  return found;
});

const keyOf = (service: string, environment: string | undefined): string => JSON.stringify([service, environment]);
