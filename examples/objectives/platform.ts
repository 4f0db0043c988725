import {
  Environment,
  EnvironmentFacts,
  KubernetesAuthentication,
  OnCall,
  Platform,
  PrometheusRuleDelivery,
  RoadbedApp,
  Stage,
  StateBackend,
  Telemetry,
} from 'roadbed';

/** Objectives for what no `PavedService` runs, on all four backends: Datadog, Prometheus, CloudWatch and Google Cloud Monitoring. */
export const app = new RoadbedApp();

const facts = EnvironmentFacts.of({
  kubernetes: {
    version: '1.33',
    authentication: KubernetesAuthentication.EXEC,
    customResources: ['prometheusrules.monitoring.coreos.com/v1'],
  },
});

export const prometheus = Telemetry.prometheus({
  ruleLabels: { release: 'kube-prometheus-stack' },
  grafanaNamespace: 'monitoring',
  grafanaUrl: 'https://grafana.acme.example',
});

export const platform = new Platform(app, 'platform', {
  organization: 'acme',
  baseline: '2026.11',
  environments: [
    Environment.eks('prod', {
      stage: Stage.PROD,
      account: '333333333333',
      region: 'eu-west-1',
      cluster: 'prod',
      facts,
      // The first one notifies; the others measure the same, and tell nobody.
      telemetry: [Telemetry.datadog({ site: 'datadoghq.eu' }), prometheus],
    }),
    Environment.gke('prod-de', {
      stage: Stage.PROD,
      project: 'acme-prod-de',
      region: 'europe-west3',
      cluster: 'prod',
      facts,
      telemetry: [
        Telemetry.googleCloudMonitoring({
          pageChannels: ['projects/acme-prod-de/notificationChannels/1111'],
          ticketChannels: ['projects/acme-prod-de/notificationChannels/2222'],
        }),
        Telemetry.prometheus({ delivery: PrometheusRuleDelivery.RULES_FILE }),
      ],
    }),
  ],
  backend: StateBackend.s3({ bucket: 'acme-terraform-state', region: 'eu-west-1' }),
  onCall: OnCall.pagerDuty({ page: 'acme-primary', ticket: 'acme-tickets' }),
  errorBudgetPolicyUrl: 'https://slo.acme.example/policies',
});
