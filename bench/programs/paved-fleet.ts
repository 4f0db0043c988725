import {
  Access,
  Caller,
  Dependency,
  Environment,
  EnvironmentFacts,
  EnvironmentStack,
  KubernetesAuthentication,
  NetworkPolicyEngine,
  OnCall,
  PavedService,
  Platform,
  RoadbedApp,
  Slo,
  Stage,
  StateBackend,
  Telemetry,
  Tier,
} from 'roadbed';
import * as fleet from './fleet';

// The fleet as a user of Roadbed writes it.
const STAGES = { dev: Stage.DEV, staging: Stage.STAGING, prod: Stage.PROD };
const app = new RoadbedApp({ outdir: fleet.outputDirectory() });
const facts = EnvironmentFacts.of({
  kubernetes: {
    version: '1.33',
    authentication: KubernetesAuthentication.EXEC,
    endpoint: fleet.CLUSTER_ENDPOINT,
    certificateAuthority: fleet.CLUSTER_CA,
    networkPolicyEngine: NetworkPolicyEngine.VPC_CNI,
    endpointRanges: [fleet.ENDPOINT_RANGE],
  },
  network: {
    vpc: fleet.VPC,
    dataSubnets: [...fleet.DATA_SUBNETS],
    podSecurityGroups: [fleet.POD_SECURITY_GROUP],
    dataRanges: [fleet.DATA_RANGE],
  },
});
const platform = new Platform(app, 'platform', {
  organization: fleet.ORGANIZATION,
  baseline: '2026.11',
  environments: fleet.ENVIRONMENTS.map(({ name, stage, account }) =>
    Environment.eks(name, { stage: STAGES[stage], account, region: fleet.REGION, cluster: name, facts }),
  ),
  backend: StateBackend.s3({ bucket: fleet.STATE_BUCKET, region: fleet.REGION }),
  onCall: OnCall.pagerDuty({ page: fleet.PAGE }),
  telemetry: [Telemetry.datadog({ site: fleet.DATADOG_SITE })],
  services: { databaseBootstrapImage: fleet.BOOTSTRAP_IMAGE },
});

for (const environment of platform.environments) {
  for (let index = 0; index < fleet.serviceCount(); index++) {
    const stack = new EnvironmentStack(app, `svc${index}-${environment.name}`, { environment });
    new PavedService(stack, `svc${index}`, {
      owner: { team: fleet.TEAM, runbook: fleet.RUNBOOK },
      tier: Tier.OPERATIONAL,
      image: fleet.IMAGE,
      port: fleet.PORT,
      config: fleet.CONFIG,
      callers: [Caller.service('front')],
      dependencies: [
        Dependency.postgres('orders'),
        Dependency.queue('receipts', Access.PUBLISH_AND_CONSUME),
        Dependency.bucket('files', Access.READ_WRITE),
        Dependency.service('back'),
      ],
      slos: [Slo.availability(99.9)],
    });
  }
}
const start = process.hrtime.bigint();
app.synth();
process.stderr.write(`\nSYNTH ${Number(process.hrtime.bigint() - start) / 1e9}\n`);
