import '../../../../src/offline/matchers/jest';
import fc from 'fast-check';
import { Dependency, OnCall, PavedServiceProps, SizeClass, Stage, Tier } from 'roadbed';
import { JsonObject } from '../../../golden/terraform-document';
import { describeWithTerraform } from '../../../offline/run/terraform-at-hand';
import { stringsIn } from '../../../support/json';
import { illegalLabels } from '../../../support/legal-labels';
import { serviceWithData, synthWithData } from './data-services';

// Real Terraform, of two states and two versions of them.
jest.setTimeout(180_000);

const OWNER = {
  team: 'payments',
  runbook: 'https://runbooks.acme.example/checkout',
  onCall: OnCall.slack({ page: 'payments' }),
};

describeWithTerraform('databases and caches', () => {
  describe.each(['aws', 'google'] as const)('on %s', (cloud) => {
    it.each(Object.values(Stage))('are planned by Terraform in %s', async (stage) => {
      await expect(serviceWithData({ owner: OWNER, tier: Tier.MISSION_CRITICAL }, { stage, cloud }).app).toPlan();
    });

    it('are not replaced, destroyed or altered but in their stamp by version 2 of the service', async () => {
      const version = (name: string) => serviceWithData({ version: name }, { cloud }).app;
      await expect(version('2.0-preview')).toUpgradeFrom(version('1.0'));
    });
  });
});

const names = fc.uniqueArray(fc.stringMatching(/^[a-o]([a-z0-9-]{0,20}[a-z0-9])?$/), { minLength: 1, maxLength: 3 });
const services: fc.Arbitrary<Partial<PavedServiceProps>> = fc.record({
  owner: fc.constant(OWNER),
  tier: fc.constantFrom(Tier.MISSION_CRITICAL, Tier.BUSINESS_CRITICAL, Tier.OPERATIONAL, Tier.ADMINISTRATIVE),
  dependencies: fc
    .tuple(names, fc.constantFrom(...Object.values(SizeClass)), fc.boolean())
    .map(([all, size, first]) =>
      all.map((name, index) =>
        (index === 0) === first ? Dependency.postgres(name, { size }) : Dependency.cache(name, { size }),
      ),
    ),
  version: fc.constantFrom('1.0', '2.0-preview'),
});

it('whatever is kept, policy passes, labels are legal, no role has a star and nothing is open to the world', () => {
  fc.assert(
    fc.property(
      services,
      fc.constantFrom(...Object.values(Stage)),
      fc.constantFrom('aws', 'google'),
      (more, stage, cloud) => {
        const app = synthWithData(more, { stage, cloud });
        for (const state of ['checkout-prod', 'checkout-prod-data']) {
          const { document, resources, text } = app.stack(state);
          expect(illegalLabels(document)).toEqual([]);
          expect(text).not.toMatch(/0\.0\.0\.0\/0|::\/0|terraform_remote_state/);
          const policies = resources.filter(([address]) => address.startsWith('aws_iam_role_policy.'));
          const stars = policies.flatMap(([, body]) => stringsIn(JSON.parse(String(body.policy)) as JsonObject));
          expect(stars.filter((each) => each.includes('*'))).toEqual([]);
        }
      },
    ),
    { numRuns: 20 },
  );
});
