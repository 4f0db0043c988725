/** A service and the platform under it, the same as in ../python/main.py: both must give the same bytes. */
import {
  Environment,
  EnvironmentFacts,
  EnvironmentStack,
  Finding,
  KubernetesAuthentication,
  NetworkPolicyEngine,
  OnCall,
  PavedService,
  Platform,
  PolicyPack,
  PolicyResource,
  PolicyRule,
  RoadbedApp,
  RuleSeverity,
  Stage,
  StateBackend,
  TeamStack,
  Tier,
} from 'roadbed';

/** A rule that passes in production, does not know in dev, and reads through a label whose key has dots. */
class OwnerRule extends PolicyRule {
  constructor() {
    super({
      id: 'acme-owner',
      title: 'Workloads of production are of the payments team',
      severity: RuleSeverity.WARNING,
      resourceTypes: ['kubernetes_deployment_v1'],
      rationale: 'Whoever is called must be known.',
      remediation: 'Let the payments team own it.',
    });
  }

  public check(deployment: PolicyResource): Finding[] {
    if (deployment.stage !== 'prod') return [Finding.notApplicable('only production has an owner on call')];
    return [
      ...deployment.mustBeOneOf('metadata.labels["roadbed.dev/team"]', ['payments']),
      ...deployment.blocks('spec.template.spec.container').flatMap((container) => container.mustBeGiven('image')),
    ];
  }
}

const app = new RoadbedApp();

const facts = EnvironmentFacts.of({
  kubernetes: {
    version: '1.33',
    authentication: KubernetesAuthentication.EXEC,
    networkPolicyEngine: NetworkPolicyEngine.VPC_CNI,
  },
});
const platform = new Platform(app, 'platform', {
  organization: 'acme',
  baseline: '2026.11',
  environments: [
    Environment.eks('dev', { stage: Stage.DEV, account: '111111111111', region: 'eu-west-1', cluster: 'dev', facts }),
    Environment.eks('prod', {
      stage: Stage.PROD,
      account: '333333333333',
      region: 'eu-west-1',
      cluster: 'prod',
      facts,
    }),
  ],
  backend: StateBackend.s3({ bucket: 'acme-terraform-state', region: 'eu-west-1' }),
  onCall: OnCall.pagerDuty({ page: 'acme-primary', ticket: 'acme-tickets' }),
  policy: { packs: [new PolicyPack('acme', { rules: [new OwnerRule()] })] },
});

for (const environment of platform.environments) {
  new TeamStack(app, `team-payments-${environment.name}`, { environment, team: 'payments' });
  const stack = new EnvironmentStack(app, `checkout-${environment.name}`, { environment });

  new PavedService(stack, 'checkout', {
    owner: { team: 'payments', runbook: 'https://runbooks.acme.example/checkout' },
    tier: Tier.OPERATIONAL,
    image: 'registry.acme.example/checkout@sha256:0b9f2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9',
    port: 8080,
  });
}

app.synth();
