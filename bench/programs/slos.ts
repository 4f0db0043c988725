/** The objectives that both programs build: two for each service, of every backend that its environment has. */
export const ORGANIZATION = 'acme';
export const TEAM = 'payments';
export const RUNBOOK = 'https://runbooks.acme.example/slos';
export const POLICIES = 'https://slo.acme.example/policies';
export const PAGE = 'acme-primary';
export const TICKET = 'acme-tickets';
export const STATE_BUCKET = 'acme-terraform-state';
export const STATE_REGION = 'eu-west-1';
export const DATADOG_SITE = 'datadoghq.eu';
export const GRAFANA = { namespace: 'monitoring', url: 'https://grafana.acme.example' };
export const TOPICS = {
  page: 'arn:aws:sns:eu-west-1:333333333333:page',
  ticket: 'arn:aws:sns:eu-west-1:333333333333:ticket',
};
export const CHANNELS = {
  page: 'projects/acme-prod-de/notificationChannels/1',
  ticket: 'projects/acme-prod-de/notificationChannels/2',
};
export const CLUSTER_CA = 'LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t';

export const AWS = {
  name: 'prod',
  account: '333333333333',
  region: 'eu-west-1',
  clusterEndpoint: 'https://0123456789ABCDEF.gr7.eu-west-1.eks.amazonaws.com',
};
export const GOOGLE = {
  name: 'prod-de',
  project: 'acme-prod-de',
  region: 'europe-west3',
  clusterEndpoint: 'https://192.0.2.10',
};

export type Backend = 'datadog' | 'prometheus' | 'cloudwatch' | 'google';

export interface Place {
  readonly cloud: 'aws' | 'google';
  readonly backends: readonly Backend[];
}

const PLACES = [
  { cloud: 'aws', backends: ['datadog', 'prometheus', 'cloudwatch'] },
  { cloud: 'aws', backends: ['prometheus', 'cloudwatch', 'datadog'] },
  { cloud: 'aws', backends: ['cloudwatch', 'datadog', 'prometheus'] },
  { cloud: 'google', backends: ['google', 'datadog', 'prometheus'] },
] as const;

/** Where a service is, and its backends. The first one notifies; each of the four is that of every fourth service. */
export function placeOf(index: number): Place {
  return PLACES[(index % 4) as 0 | 1 | 2 | 3];
}

/** The two objectives of a service, in percent, and what is asked of each backend. */
export function objectivesOf(service: string): Objective[] {
  const dimensions = { Service: service };
  const google = `metric.type="custom.googleapis.com/jobs" resource.type="k8s_container" metric.labels.service="${service}"`;
  return [
    {
      name: 'done',
      target: 99.9,
      description: `jobs of ${service} that end well`,
      prometheus: {
        bad: `sum(rate(jobs_total{service="${service}",state="failed"}[$window]))`,
        total: `sum(rate(jobs_total{service="${service}"}[$window]))`,
      },
      datadog: {
        good: `sum:jobs.done{service:${service}}.as_count()`,
        total: `sum:jobs.all{service:${service}}.as_count()`,
      },
      google: { good: `${google} metric.labels.state="done"`, total: google },
      cloudwatch: {
        bad: { namespace: 'Jobs', metricName: 'Failed', dimensions },
        total: { namespace: 'Jobs', metricName: 'All', dimensions },
      },
    },
    {
      name: 'exact',
      target: 99,
      description: `entries of ${service} that agree with the ledger`,
      prometheus: {
        bad: `sum(rate(entries_total{service="${service}",agrees="no"}[$window]))`,
        total: `sum(rate(entries_total{service="${service}"}[$window]))`,
      },
      datadog: {
        good: `sum:entries.exact{service:${service}}.as_count()`,
        total: `sum:entries.all{service:${service}}.as_count()`,
      },
      google: {
        good: `metric.type="custom.googleapis.com/entries" metric.labels.service="${service}" metric.labels.agrees="yes"`,
        total: `metric.type="custom.googleapis.com/entries" metric.labels.service="${service}"`,
      },
      cloudwatch: {
        bad: { namespace: 'Ledger', metricName: 'Wrong', dimensions },
        total: { namespace: 'Ledger', metricName: 'Entries', dimensions },
      },
    },
  ];
}

export interface Objective {
  readonly name: string;
  readonly target: number;
  readonly description: string;
  readonly prometheus: { readonly bad: string; readonly total: string };
  readonly datadog: { readonly good: string; readonly total: string };
  readonly google: { readonly good: string; readonly total: string };
  readonly cloudwatch: { readonly bad: Metric; readonly total: Metric };
}

export interface Metric {
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions: Record<string, string>;
}
