import { Stage } from '../../../../src/core/stage';
import { Tier } from '../../../../src/core/tier';
import { resultsOf } from '../../../../src/policy/engine/policy-report';
import { judge } from '../../../../src/policy/judge';

const STATED = {
  kind: 'service',
  environment: 'prod',
  stage: Stage.PROD,
  team: 'payments',
  construct: 'PavedService@1.0',
};

/** What the rules for services say of services, beside some Terraform: `<service> <rule> <finding>`. */
function findings(services: readonly Record<string, unknown>[], resource: Record<string, unknown> = {}): string[] {
  const catalogue = services.map((each) => ({ ...STATED, path: `s/${String(each.service)}`, ...each }) as never);
  const stacks = [{ name: 's', constructPath: 's', directory: 'stacks/s', document: { resource } }];
  const settings = { packs: [], exceptions: [], sharedExceptions: false, notApplicable: () => undefined };
  return resultsOf(judge({ stacks, catalogue }, settings).report)
    .filter(({ rule }) => rule.props.id.startsWith('roadbed-service'))
    .map(({ resource: { constructPath }, rule, finding }) => `${constructPath} ${rule.props.id} ${finding}`.trim())
    .sort();
}

test('services of tier 0 and 1 name a runbook and who is called', () => {
  const services = [
    {
      service: 'both',
      tier: Tier.MISSION_CRITICAL,
      stage: Stage.DEV,
      runbook: 'https://r.example',
      onCall: 'pagerduty:a',
    },
    { service: 'none', tier: Tier.BUSINESS_CRITICAL, stage: Stage.DEV },
    { service: 'small', tier: Tier.OPERATIONAL, stage: Stage.DEV },
  ];
  expect(findings(services)).toEqual([
    's/none roadbed-service-runbook onCall',
    's/none roadbed-service-runbook runbook',
  ]);
});

test('production services of tier 0 and 1 have an objective, all of production a budget, by their labels', () => {
  const known = { runbook: 'https://r.example', onCall: 'pagerduty:a' };
  const services = [
    { service: 'checkout', tier: Tier.MISSION_CRITICAL, ...known },
    { service: 'catalog', tier: Tier.BUSINESS_CRITICAL, ...known },
    { service: 'wiki', tier: Tier.OPERATIONAL },
  ];
  const resource = {
    datadog_service_level_objective: {
      checkout: { tags: ['service:checkout', 'env:prod'] },
      elsewhere: { tags: ['service:catalog', 'env:dev'] },
    },
    aws_budgets_budget: { wiki: { tags: { service: 'wiki', environment: 'prod' } } },
  };
  expect(findings(services, resource)).toEqual([
    's/catalog roadbed-service-budget',
    's/catalog roadbed-service-slo',
    's/checkout roadbed-service-budget',
  ]);
});
