import {
  Environment,
  EnvironmentFacts,
  EnvironmentStack,
  KubernetesAuthentication,
  OnCall,
  Platform,
  RoadbedApp,
  Signal,
  Slo,
  SloAlertSet,
  Stage,
  StateBackend,
  Telemetry,
  Tier,
} from 'roadbed';
import { outputDirectory, serviceCount } from './fleet';
import * as slos from './slos';

// The objectives as a user of Roadbed writes them.
const TELEMETRY: Readonly<Record<slos.Backend, Telemetry>> = {
  datadog: Telemetry.datadog({ site: slos.DATADOG_SITE }),
  prometheus: Telemetry.prometheus({ grafanaNamespace: slos.GRAFANA.namespace, grafanaUrl: slos.GRAFANA.url }),
  cloudwatch: Telemetry.cloudWatch({ pageTopics: [slos.TOPICS.page], ticketTopics: [slos.TOPICS.ticket] }),
  google: Telemetry.googleCloudMonitoring({
    pageChannels: [slos.CHANNELS.page],
    ticketChannels: [slos.CHANNELS.ticket],
  }),
};
const { AWS, GOOGLE } = slos;
const factsOf = (endpoint: string, authentication: KubernetesAuthentication): EnvironmentFacts =>
  EnvironmentFacts.of({
    kubernetes: { version: '1.33', authentication, endpoint, certificateAuthority: slos.CLUSTER_CA },
  });
const environments = {
  aws: Environment.eks(AWS.name, {
    stage: Stage.PROD,
    account: AWS.account,
    region: AWS.region,
    cluster: AWS.name,
    facts: factsOf(AWS.clusterEndpoint, KubernetesAuthentication.EXEC),
  }),
  google: Environment.gke(GOOGLE.name, {
    stage: Stage.PROD,
    project: GOOGLE.project,
    region: GOOGLE.region,
    cluster: GOOGLE.name,
    facts: factsOf(GOOGLE.clusterEndpoint, KubernetesAuthentication.EXEC),
  }),
};
const app = new RoadbedApp({ outdir: outputDirectory() });
new Platform(app, 'platform', {
  organization: slos.ORGANIZATION,
  baseline: '2026.11',
  environments: Object.values(environments),
  backend: StateBackend.s3({ bucket: slos.STATE_BUCKET, region: slos.STATE_REGION }),
  telemetry: [TELEMETRY.datadog],
  onCall: OnCall.pagerDuty({ page: slos.PAGE, ticket: slos.TICKET }),
  errorBudgetPolicyUrl: slos.POLICIES,
});

for (let index = 0; index < serviceCount(); index++) {
  const service = `svc${index}`;
  const { cloud, backends } = slos.placeOf(index);
  const stack = new EnvironmentStack(app, `${service}-slo`, { environment: environments[cloud] });
  new SloAlertSet(stack, service, {
    owner: { team: slos.TEAM, runbook: slos.RUNBOOK },
    tier: Tier.BUSINESS_CRITICAL,
    telemetry: backends.map((backend) => TELEMETRY[backend]),
    slos: slos.objectivesOf(service).map(({ name, target, description, prometheus, datadog, google, cloudwatch }) =>
      Slo.correctness(target, {
        name,
        description,
        signal: Signal.queries({ prometheus, datadog, googleCloud: google, cloudWatch: cloudwatch }),
      }),
    ),
  });
}
const start = process.hrtime.bigint();
app.synth();
process.stderr.write(`\nSYNTH ${Number(process.hrtime.bigint() - start) / 1e9}\n`);
