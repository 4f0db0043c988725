import type { MonitorConfig } from '@cdktf/provider-datadog/lib/monitor';
import { plainText } from '../../../../core/dashboards/datadog/plain-text';
import { datadogTags } from '../../../../core/labels';
import { AlertSeverity } from '../../alerting/alert-severity';
import { AlertText } from '../../alerting/alert-text';
import { SloAlertSetSpec } from '../../spec';
import { messageOf } from './message';

/** What the monitors of a set have in common. */
export interface MonitorContext {
  /** Address of the dashboard; a reference of Terraform's. */
  readonly dashboardUrl: string;
}

/** What tells people of an alert: everything of a monitor but what it watches. */
export type Notification = Pick<
  MonitorConfig,
  'name' | 'message' | 'tags' | 'priority' | 'includeTags' | 'renotifyInterval' | 'renotifyStatuses'
>;

/** Datadog documentation, "Notifications": P1 is the highest priority and P5 the lowest. */
const PRIORITIES: Readonly<Record<AlertSeverity, string>> = { [AlertSeverity.PAGE]: '1', [AlertSeverity.TICKET]: '3' };
/** A page that was slept through comes again within the hour, a ticket with the next working day. */
const RENOTIFY_MINUTES: Readonly<Record<AlertSeverity, number>> = {
  [AlertSeverity.PAGE]: 60,
  [AlertSeverity.TICKET]: 1440,
};

/** Who is told of an alert, what, and how urgently; told again while nothing is better. */
export function notifyingMonitor(
  spec: SloAlertSetSpec,
  text: AlertText,
  { dashboardUrl }: MonitorContext,
): Notification {
  const target = spec.responder[text.severity];
  return {
    name: plainText(text.title),
    message: messageOf(text, { dashboardUrl, ...(target !== undefined && { target }) }),
    tags: datadogTags(spec.labels),
    priority: PRIORITIES[text.severity],
    includeTags: true,
    renotifyInterval: RENOTIFY_MINUTES[text.severity],
    renotifyStatuses: ['alert'],
  };
}
