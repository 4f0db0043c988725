import { SignalSource } from './signal-source';

/** Uptime of monitors that exist in Datadog: time in which none of them alerts. */
export function datadogMonitors(monitorIds: readonly number[]): SignalSource {
  return {
    title: `Datadog monitors ${monitorIds.join(', ')}`,
    uptime: () => ({ datadog: { monitorIds } }),
  };
}
