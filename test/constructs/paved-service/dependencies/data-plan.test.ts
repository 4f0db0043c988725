import '../../../../src/offline/matchers/jest';
import { OnCall, Stage, Tier } from 'roadbed';
import { describeWithTerraform } from '../../../offline/run/terraform-at-hand';
import { serviceWithData } from './data-services';

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
