import type { PolicyResource } from '../../resource/policy-resource';
import { writtenText } from './written-text';

/** Datadog, "Notifications": a mention is an @ with what is mentioned, and stands apart from the word before it. */
const BEFORE = '(?<![^\\s(){},;])';
const MENTION = new RegExp(`${BEFORE}@[\\w{][^\\s{}]*`);
/** Those that ring at night: Datadog On-Call, Opsgenie, PagerDuty and Splunk On-Call (once VictorOps). */
const PAGER = /^@?(?:oncall-|opsgenie|pagerduty|victorops)/i;
const MENTIONS = new RegExp(MENTION.source, 'g');
const TEXTS = ['message', 'escalation_message'];
const ROUTES = 'datadog_monitor_notification_rule';

/** Whom a monitor calls, and what in its texts is not known. */
export interface Mentions {
  readonly handles: readonly string[];
  readonly expression?: string;
}

/** Whom the texts of a monitor mention, and whom the notification rules of the app send it to. */
export function mentionsOf(monitor: PolicyResource): Mentions {
  const texts = TEXTS.map((path) => writtenText(monitor, path));
  const written = texts.flatMap(({ known }) => [...known.matchAll(MENTIONS)].map(([handle]) => handle));
  const routes = monitor.inApp(ROUTES).map((route) => recipientsFor(monitor, route));
  const expression = [...texts, ...routes].find((each) => each.expression !== undefined)?.expression;
  return { handles: [...written, ...routes.flatMap(({ handles }) => handles)], expression };
}

/** Those of some handles that ring at night. */
export function pagersAmong(handles: readonly string[]): readonly string[] {
  return handles.filter((handle) => PAGER.test(handle));
}

/** The recipients of a notification rule, where it takes every monitor of tags that this one has. */
function recipientsFor(monitor: PolicyResource, route: PolicyResource): Mentions {
  const scope = route.value('filter.scope');
  // The language of scopes is Datadog's own: whether one takes a monitor is not for us to say.
  if (!scope.isAbsent) return { handles: [], expression: scope.expression ?? scope.text };
  const wanted = route.values('filter.tags');
  const expression = wanted.find(({ isUnknown }) => isUnknown)?.expression;
  if (expression !== undefined) return { handles: [], expression };
  const tags = new Set(monitor.values('tags').map(({ text }) => text));
  if (wanted.length === 0 || !wanted.every(({ text }) => tags.has(text))) return { handles: [] };
  return { handles: route.values('recipients').flatMap(({ text = '' }) => (text === '' ? [] : [text])) };
}
