/**
 * The @-mention by which a monitor tells somebody: `pagerduty:acme-primary` is `@pagerduty-acme-primary`.
 * Datadog documentation, "Notifications": `@<integration>-<values>`, with the prefixes pagerduty, slack and teams; the name
 * is that of a PagerDuty service, of a Slack channel (`@slack-<account>-<channel>` where several workspaces are connected),
 * of a handle of Teams. cloudposse/terraform-aws-opsgenie-incident-management: `@opsgenie-<service>`.
 */
export function handleOf(target: string): string {
  const separator = target.indexOf(':');
  return `@${target.slice(0, separator)}-${target.slice(separator + 1)}`;
}
