import { ObjectiveSpec, SloAlertSetSpec } from '../../spec';

/**
 * The name of an alarm, unique in the region: `checkout-availability-prod-fast`. All its parts have limits, and are letters,
 * digits and hyphens, so that it fits into 255 characters and needs no quoting in a rule.
 */
export function alarmName({ environment }: SloAlertSetSpec, { id }: ObjectiveSpec, what: string): string {
  return `${id}-${environment}-${what}`;
}

/** The name of the dashboard of a set: CloudWatch API, PutDashboard: letters, digits, hyphens and underscores. */
export function dashboardName({ service, environment }: SloAlertSetSpec): string {
  return `${service}-${environment}-slo`;
}
