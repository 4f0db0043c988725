import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SsmParameter } from '@cdktf/provider-aws/lib/ssm-parameter';
import { EnvironmentStack, Platform, ProviderName, RoadbedApp, Stage, StateBackend } from 'roadbed';
import { dataStackOf } from '../../src/stacks/data-stack/data-stack';
import { describeWithTerraform } from '../offline/run/terraform-at-hand';
import { eks } from '../support/synth';
import { InstalledCommand } from './installed-command';

let roadbed: InstalledCommand;

beforeAll(() => {
  roadbed = new InstalledCommand();
});

afterAll(() => roadbed.remove());

const LEDGER = `states:
  checkout-prod-data:
    environment: prod
    addresses: [aws_ssm_parameter.orders]
`;

/** What an app with something stateful, or without it, writes. */
function output(directory: string, name: string, isThere: boolean): string {
  mkdirSync(join(directory, `${name}.app`));
  const outdir = join(directory, `${name}.app`, 'cdktf.out');
  const app = new RoadbedApp({ outdir, ledger: join(directory, 'roadbed.ledger.yaml') });
  const platform = new Platform(app, 'platform', {
    organization: 'acme',
    baseline: '2026.11',
    environments: [eks(Stage.PROD)],
    backend: StateBackend.local(),
  });
  const stack = new EnvironmentStack(app, 'checkout-prod', { environment: platform.environment('prod') });
  if (isThere) {
    const sibling = dataStackOf(stack);
    sibling?.useProvider(ProviderName.AWS);
    if (sibling !== undefined) new SsmParameter(sibling, 'orders', { name: '/orders', type: 'String', value: 'here' });
  }
  app.synth();
  cpSync(outdir, join(directory, name), { recursive: true });
  return join(directory, name);
}

describeWithTerraform('a line that is deleted', () => {
  it('destroys nothing: what is retired is forgotten by Terraform, and the rehearsal shows it', () => {
    const directory = roadbed.project({});
    output(directory, 'old', true);
    const ledger = join(directory, 'roadbed.ledger.yaml');
    writeFileSync(ledger, LEDGER);
    expect(() => output(directory, 'refused', false)).toThrow(
      'aws_ssm_parameter.orders (secrets that others hold only here) would be destroyed',
    );
    writeFileSync(
      ledger,
      `${LEDGER}retired:
  - { state: checkout-prod-data, address: aws_ssm_parameter.orders, reason: handed over, by: ada, date: "2026-11-25" }
`,
    );
    output(directory, 'new', false);
    const { status, stdout, stderr } = roadbed.run(directory, ['upgrade', '--from', 'old', '--to', 'new']);
    expect(stderr).toBe('');
    expect(stdout).toContain('  checkout-prod-data\n    . forget   aws_ssm_parameter.orders');
    expect(stdout).toContain('no replacement, nothing stateful touched (rehearsed by Terraform');
    expect(status).toBe(0);
  });
});
