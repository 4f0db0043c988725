import { Access, Dependency, Duration, Stage } from 'roadbed';
import '../../../../src/offline/matchers/jest';
import { describeWithTerraform } from '../../../offline/run/terraform-at-hand';
import { buildIn, CLOUDS } from '../clouds';

jest.setTimeout(180_000);

const DEPENDENCIES = [
  Dependency.service('orders'),
  Dependency.bucket('exports', Access.ADMINISTER, { keepFor: Duration.days(30) }),
  Dependency.bucket('reports', Access.READ, { ownedBy: 'reporting' }),
  Dependency.queue('receipts', Access.ADMINISTER),
  Dependency.topic('orders'),
  Dependency.secret('db', { keys: ['user', 'password'] }),
  Dependency.secret('stripe-key', { asVariables: true }),
];

describeWithTerraform('Terraform', () => {
  it.each(CLOUDS)('plans a service on %s with all it can depend on, and the state of its data', async (cloud) => {
    await expect(buildIn(cloud, { dependencies: DEPENDENCIES }).test.app).toPlan();
  });

  it.each(CLOUDS)('plans it on %s in dev too', async (cloud) => {
    await expect(buildIn(cloud, { dependencies: DEPENDENCIES }, { stage: Stage.DEV }).test.app).toPlan();
  });
});
