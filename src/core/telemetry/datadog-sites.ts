/** Where Datadog is when nobody says. */
export const DEFAULT_DATADOG_SITE = 'datadoghq.com';

/** Datadog documentation, "Getting started with Datadog sites". */
export const DATADOG_SITES: readonly string[] = [
  DEFAULT_DATADOG_SITE,
  'datadoghq.eu',
  'us3.datadoghq.com',
  'us5.datadoghq.com',
  'ap1.datadoghq.com',
  'ap2.datadoghq.com',
  'ddog-gov.com',
];
