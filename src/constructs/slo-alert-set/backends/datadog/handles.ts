/**
 * The @-mention by which a monitor tells somebody: `pagerduty:acme-primary` is `@pagerduty-acme-primary`.
 * Datadog documentation, "Notifications": `@<integration>-<values>`, with the prefixes pagerduty, slack and teams; the name
 * is that of a PagerDuty service, of a Slack channel (`@slack-<account>-<channel>` where several workspaces are connected),
 * of a handle of Teams, or of an Opsgenie service as Datadog's own integration calls it.
 */
export function handleOf(target: string): string {
  const separator = target.indexOf(':');
  return `@${target.slice(0, separator)}-${target.slice(separator + 1)}`;
}
