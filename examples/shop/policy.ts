import { Finding, PolicyPack, PolicyResource, PolicyRule, RuleSeverity } from 'roadbed';

/** The shop's finance team splits the bill by it. */
class CostCentreRule extends PolicyRule {
  constructor() {
    super({
      id: 'acme-cost-centre',
      title: 'Services of production name a cost centre',
      severity: RuleSeverity.ERROR,
      resourceTypes: ['kubernetes_deployment_v1'],
      rationale: 'What nobody pays for, everybody pays for.',
      remediation: "Set owner.costCentre: 'CC-…'.",
    });
  }

  public check(deployment: PolicyResource): Finding[] {
    if (deployment.stage !== 'prod') return [Finding.notApplicable('only production is billed to cost centres')];
    return deployment.mustBeGiven('metadata.labels["roadbed.dev/cost-centre"]');
  }
}

/** Rules of the shop's own, beside Roadbed's. */
export const acme = new PolicyPack('acme', { rules: [new CostCentreRule()] });
