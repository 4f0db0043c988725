import { join } from 'node:path';
import {
  Environment,
  EnvironmentFacts,
  Framework,
  OnCall,
  Platform,
  PolicyExceptions,
  RoadbedApp,
  Stage,
  StateBackend,
  TeamStack,
  Telemetry,
} from 'roadbed';
import { acme } from './policy';

/** What the platform team decides once. */
export const app = new RoadbedApp({ ledger: join(__dirname, 'roadbed.ledger.yaml') });

const region = 'eu-west-1';
const facts = (name: string): EnvironmentFacts => EnvironmentFacts.fromFile(join(__dirname, 'facts', `${name}.yaml`));

export const platform = new Platform(app, 'platform', {
  organization: 'acme',
  baseline: '2026.11', // pins a version of every construct: upgrading the package changes nothing
  environments: [
    Environment.eks('dev', { stage: Stage.DEV, account: '111111111111', region, cluster: 'dev', facts: facts('dev') }),
    Environment.eks('staging', {
      stage: Stage.STAGING,
      account: '222222222222',
      region,
      cluster: 'staging',
      facts: facts('staging'),
    }),
    Environment.eks('prod', {
      stage: Stage.PROD,
      account: '333333333333',
      region,
      cluster: 'prod',
      facts: facts('prod'),
    }),
  ],
  backend: StateBackend.s3({ bucket: 'acme-terraform-state', region }),
  onCall: OnCall.pagerDuty({ page: 'acme-primary', ticket: 'acme-tickets' }),
  telemetry: [
    Telemetry.datadog({ site: 'datadoghq.eu' }), // the first one notifies, the others only measure
    Telemetry.prometheus({ grafanaNamespace: 'monitoring', grafanaUrl: 'https://grafana.acme.example' }),
  ],
  errorBudgetPolicyUrl: 'https://slo.acme.example/policies',
  policy: {
    packs: [acme],
    frameworks: [Framework.SOC_2, Framework.ISO_27001],
    exceptions: PolicyExceptions.fromFile(join(__dirname, 'exceptions.yaml')),
    today: '2026-11-25', // an example must not expire; leave it out
  },
});

for (const environment of platform.environments) {
  for (const team of ['storefront', 'payments']) {
    new TeamStack(app, `team-${team}-${environment.name}`, { environment, team });
  }
}
