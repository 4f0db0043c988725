import { EnvironmentStack, OnCall, SloAlertSet, SloAlertSetProps, Stage } from 'roadbed';
import '../../../../src/offline/matchers/jest';
import { expectAddresses, expectGolden } from '../../../golden/golden';
import { describeWithTerraform } from '../../../offline/run/terraform-at-hand';
import { eks, gke, TestApp } from '../../../support/synth';
import { FULLEST, SETS, SMALLEST } from './sets';

jest.setTimeout(120_000);

const VERSIONS = ['1.0'] as const;
const SIZES = { smallest: SMALLEST, fullest: FULLEST };

function appOf(backend: keyof typeof SETS, set: SloAlertSetProps): TestApp {
  const test = new TestApp({
    environments: [eks(Stage.PROD), gke('prod-de')],
    onCall: OnCall.pagerDuty({ page: 'acme-primary', ticket: 'acme-tickets' }),
    errorBudgetPolicyUrl: 'https://slo.acme.example/policies',
    telemetry: [SETS[backend].telemetry],
  });
  const environment = test.environment(SETS[backend].environment);
  new SloAlertSet(new EnvironmentStack(test.app, 'checkout-slo', { environment }), 'checkout', set);
  return test;
}

describe.each(VERSIONS)('version %s', (version) => {
  describe.each(['smallest', 'fullest'] as const)('of the %s set', (size) => {
    describe.each(['datadog', 'prometheus', 'google-cloud', 'cloudwatch'] as const)('on %s', (backend) => {
      const set: SloAlertSetProps = { ...SIZES[size][backend], version };

      it('is what its golden file shows, at the addresses of its list', () => {
        const { document } = appOf(backend, set).synth().stack('checkout-slo');
        expectGolden(document, `v${version}-${size}-${backend}.golden.yaml`);
        expectAddresses(document, `v${version}-${size}-${backend}.golden.txt`);
      });

      describeWithTerraform('Terraform', () => {
        it('plans it', async () => {
          await expect(appOf(backend, set).app).toPlan();
        });
      });
    });
  });
});
