import { ObjectiveSpec, SloAlertSetSpec } from '../../spec';

/**
 * The name of an alarm, unique in the region: `checkout.availability.prod.burn-fast`. No part of it can hold a dot, so that no two
 * choices of parts make the same; all have limits, and fit into 255 characters (CloudWatch API, PutMetricAlarm).
 */
export function alarmName({ service, environment }: SloAlertSetSpec, { name }: ObjectiveSpec, what: string): string {
  return `${service}.${name}.${environment}.${what}`;
}

/** The name of the dashboard of a set; an underscore separates, for a dot may not (CloudWatch API, PutDashboard). */
export function dashboardName({ service, environment }: SloAlertSetSpec): string {
  return `${service}_${environment}_slo`;
}
