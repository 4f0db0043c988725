import fc from 'fast-check';
import '../../../../src/offline/matchers/jest';
import { describeWithTerraform } from '../../../offline/run/terraform-at-hand';
import { definition } from './definitions';
import { appOf } from './documents';

jest.setTimeout(180_000);

describeWithTerraform('Terraform', () => {
  test('plans services, SLOs and alert policies of every kind of objective', async () => {
    const slos = fc.sample(definition, { numRuns: 20, seed: 11 }).map((make, index) => make(`slo-${index}`));
    await expect(appOf({ props: { slos } }).app).toPlan();
    await expect(appOf({ props: { slos }, notifies: false }).app).toPlanResources({ create: 21 });
  });
});
