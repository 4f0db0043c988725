import { join } from 'node:path';
import {
  EntryPoint,
  Environment,
  EnvironmentFacts,
  Isolation,
  ObjectDelivery,
  OnCall,
  Platform,
  RoadbedApp,
  SecretStore,
  Signer,
  Stage,
  StateBackend,
  TeamStack,
  Telemetry,
} from 'roadbed';

/** What the platform team of a company with two clouds decides once, for every service. */
export const app = new RoadbedApp({ ledger: join(__dirname, 'roadbed.ledger.yaml') });

const facts = (cloud: string): EnvironmentFacts => EnvironmentFacts.fromFile(join(__dirname, 'facts', `${cloud}.yaml`));
const ACCOUNTS = { dev: '111111111111', staging: '222222222222', prod: '333333333333' };

const onAws = Object.values(Stage).map((stage) =>
  Environment.eks(`${stage}-ie`, {
    stage,
    account: ACCOUNTS[stage],
    region: 'eu-west-1',
    cluster: stage,
    facts: facts('eks'),
  }),
);
const onGoogle = Object.values(Stage).map((stage) =>
  Environment.gke(`${stage}-de`, {
    stage,
    project: `acme-${stage}-de`,
    region: 'europe-west3',
    cluster: stage,
    facts: facts('gke'),
  }),
);

const gateway = EntryPoint.gateway({
  name: 'shared',
  namespace: 'gateways',
  listener: 'https',
  from: ['203.0.113.0/24'],
});

export const platform = new Platform(app, 'platform', {
  organization: 'acme',
  baseline: '2026.11',
  environments: [...onAws, ...onGoogle],
  backend: StateBackend.s3({ bucket: 'acme-terraform-state', region: 'eu-west-1' }),
  onCall: OnCall.pagerDuty({ page: 'acme-primary', ticket: 'acme-tickets' }),
  telemetry: [Telemetry.datadog({ site: 'datadoghq.eu' })],
  services: {
    trustedRegistries: ['registry.acme.example'],
    signers: [Signer.kmsKey('arn:aws:kms:eu-west-1:333333333333:key/0b1c2d3e-0a1b-4c2d-8e3f-0a1b2c3d4e5f')],
    databaseBootstrapImage: `registry.acme.example/platform/bootstrap@sha256:${'ab'.repeat(32)}`,
    secretStore: SecretStore.secretManager('acme-secrets'),
    isolation: Isolation.EGRESS,
    exposure: { domains: ['acme.example'], internet: gateway, internal: gateway },
    // The clusters of production are delivered to by Argo CD, the others by Terraform.
    environments: Object.fromEntries(
      ['prod-ie', 'prod-de'].map((name) => [
        name,
        { objectDelivery: ObjectDelivery.argoCd({ repository: 'https://git.acme.example/platform/bundles' }) },
      ]),
    ),
  },
});

for (const environment of platform.environments) {
  new TeamStack(app, `team-shop-${environment.name}`, { environment, team: 'shop' });
}
