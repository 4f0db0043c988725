import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { TerraformStack } from 'cdktf';
import { EnvironmentStack, Platform, ProviderName, RoadbedApp, Stage, StateBackend } from 'roadbed';
import { Problem, RoadbedError } from '../../../src/core/validation';
import { dataStackOf } from '../../../src/stacks/data-stack/data-stack';
import { at } from '../../support/json';
import { eks, SynthesizedApp, temporaryDirectory } from '../../support/synth';

const KEY = 'aws_kms_key.orders';
const GROUP = 'aws_security_group.access';

/** A project with an app of one service, whose data is what the test says. */
class Project {
  private readonly directory = temporaryDirectory();
  public readonly ledger = join(this.directory, 'roadbed.ledger.yaml');

  public write(text: string): void {
    writeFileSync(this.ledger, text);
  }

  public read(): string {
    return readFileSync(this.ledger, 'utf8');
  }

  /** Synthesizes the app, with as many of the two resources of its data as are asked for; the notices, and what it wrote. */
  public synth(
    data: readonly string[],
    environment: Readonly<Record<string, string>> = {},
    moved: readonly object[] = [],
  ): Synth {
    const app = new RoadbedApp({ outdir: join(this.directory, 'cdktf.out') });
    const platform = new Platform(app, 'platform', {
      organization: 'acme',
      baseline: '2026.11',
      environments: [eks(Stage.PROD)],
      backend: StateBackend.local(),
    });
    const stack = new EnvironmentStack(app, 'checkout-prod', { environment: platform.environment('prod') });
    if (data.length > 0) {
      const sibling = dataStackOf(stack);
      sibling?.useProvider(ProviderName.AWS);
      if (moved.length > 0) sibling?.addOverride('moved', moved);
      if (sibling !== undefined) for (const address of data) make(sibling, address);
    }
    const notices: string[] = [];
    const write = jest.spyOn(process.stderr, 'write').mockImplementation((text) => notices.push(String(text)) > 0);
    const before = { ...process.env };
    Object.assign(process.env, { CI: '', CDKTF_OUTDIR: '', ...environment });
    try {
      app.synth();
    } finally {
      process.env = before;
      write.mockRestore();
    }
    return { notices, output: new SynthesizedApp(app.outdir) };
  }

  public refusal(data: readonly string[], environment: Readonly<Record<string, string>> = {}): readonly Problem[] {
    try {
      this.synth(data, environment);
    } catch (error) {
      return (error as RoadbedError).problems;
    }
    return [];
  }
}

interface Synth {
  readonly notices: readonly string[];
  readonly output: SynthesizedApp;
}

function make(stack: TerraformStack, address: string): void {
  const [type, id = ''] = address.split('.');
  if (type === 'aws_security_group') new SecurityGroup(stack, id, { description: 'the database of orders' });
  else {
    new KmsKey(stack, id, { description: 'orders', enableKeyRotation: true, policy: JSON.stringify(KEY_POLICY) });
  }
}

const KEY_POLICY = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::333333333333:root' }, Action: 'kms:*', Resource: '*' },
  ],
};
const listing = (...addresses: readonly string[]): string =>
  ['states:', '  checkout-prod-data:', '    environment: prod', `    addresses: [${addresses.join(', ')}]`, ''].join(
    '\n',
  );
const retiring = (...addresses: readonly string[]): string =>
  [
    'retired:',
    ...addresses.map(
      (address) =>
        `  - { state: checkout-prod-data, address: ${address}, reason: handed over, by: payments, date: "2026-11-25" }`,
    ),
    '',
  ].join('\n');
const ACCEPT = { ROADBED_ACCEPT_LEDGER: '1' };
const IN_CI = { CI: 'true', CDKTF_OUTDIR: 'cdktf.out' };

describe('accepting', () => {
  it('writes what must not be lost: all of a state of data, for one thing there needs the other', () => {
    const project = new Project();
    project.synth([KEY, GROUP], ACCEPT);
    expect(project.read()).toBe(`# What must not be lost, by state. Written by roadbed synth --accept-ledger; commit it.
# What leaves the app is first said under "retired": Terraform then forgets it, and destroys nothing.

states:
  checkout-prod-data:
    environment: prod
    addresses:
      - ${KEY}
      - ${GROUP}
`);
  });

  it('writes no ledger for an app that can lose nothing', () => {
    const project = new Project();
    project.synth([], ACCEPT);
    expect(existsSync(project.ledger)).toBe(false);
  });

  it('leaves comments and retirements as they are, and keeps the place of a state that is being forgotten', () => {
    const project = new Project();
    project.write(`# ours\n${listing(KEY)}# said by Ada\n${retiring(KEY)}`);
    project.synth([], ACCEPT);
    expect(project.read()).toBe(`# ours
states:
  checkout-prod-data:
    environment: prod
    addresses: []
# said by Ada
${retiring(KEY)}`);
  });

  it('does not let what has vanished go by', () => {
    const project = new Project();
    project.write(listing(KEY));
    expect(project.refusal([], ACCEPT)).toHaveLength(1);
    expect(project.read()).toBe(listing(KEY));
  });
});

describe('what is listed and vanishes', () => {
  const day = new Date().toISOString().slice(0, 10);

  it('is refused, with every line to add, those of what goes along with it too', () => {
    const project = new Project();
    project.write(listing(KEY, GROUP));
    const line = (address: string): string =>
      `  - { state: checkout-prod-data, address: ${address}, reason: "…", by: "…", date: "${day}" }`;
    expect(project.refusal([])).toEqual([
      {
        message: `${KEY} (the key, and with it all that it encrypts) would be destroyed: no longer in checkout-prod-data, and not retired`,
        fix: `bring it back; or keep it outside of Terraform by adding to roadbed.ledger.yaml, under "retired:"\n${line(KEY)}\n${line(GROUP)}`,
      },
    ]);
  });

  it('may go when it can be made again and goes alone', () => {
    const project = new Project();
    project.write(listing(KEY, GROUP));
    expect(project.refusal([KEY])).toEqual([]);
  });

  it('is followed when a moved block renames it', () => {
    const project = new Project();
    project.write(listing('aws_kms_key.before'));
    expect(project.refusal([KEY])).toHaveLength(1);
    const { output } = project.synth([KEY], {}, [{ from: 'aws_kms_key.before', to: KEY }]);
    expect(at(output.stack('checkout-prod-data').document, 'moved')).toHaveLength(1);
  });
});

describe('what is retired', () => {
  it('is forgotten and not destroyed, and its state is written though nothing else is left of it', () => {
    const project = new Project();
    project.write(listing(KEY, GROUP) + retiring(KEY, GROUP));
    const { output } = project.synth([]);
    const { document } = output.stack('checkout-prod-data');
    expect(document.removed).toEqual([
      { from: KEY, lifecycle: { destroy: false } },
      { from: GROUP, lifecycle: { destroy: false } },
    ]);
    expect(document.resource).toBeUndefined();
    expect(at(document, 'terraform.backend.local.path')).toContain('checkout-prod-data');
    expect(at(document, 'provider.aws')).toBeDefined();
  });

  it('is forgotten by a state that goes on', () => {
    const project = new Project();
    project.write(listing(KEY, 'aws_kms_key.old') + retiring('aws_kms_key.old'));
    expect(project.synth([KEY]).output.stack('checkout-prod-data').document.removed).toEqual([
      { from: 'aws_kms_key.old', lifecycle: { destroy: false } },
    ]);
  });

  it('must be out of the app', () => {
    const project = new Project();
    project.write(listing(KEY) + retiring(KEY));
    expect(project.refusal([KEY])).toEqual([
      {
        message: `${KEY} is retired from checkout-prod-data, and still in the app`,
        fix: 'take it out of the code, or its lines out of roadbed.ledger.yaml',
      },
    ]);
  });

  it('cannot be forgotten where nobody knows the place of its state', () => {
    const project = new Project();
    project.write(listing(KEY).replace('environment: prod', 'environment: gone') + retiring(KEY));
    expect(project.refusal([])).toEqual([
      {
        message:
          'state "checkout-prod-data" is no longer in the app, and its environment is not one of the platform\'s, got "gone"',
        fix: 'keep the stack, empty, until what is retired has been forgotten by an apply; then take the lines out of the ledger',
      },
    ]);
  });
});

describe('a ledger that is behind', () => {
  it('is told of at the desk', () => {
    const project = new Project();
    project.write(listing());
    expect(project.synth([KEY], { CDKTF_OUTDIR: 'cdktf.out' }).notices).toEqual([
      'note: roadbed.ledger.yaml does not list 1 resource that must not be lost: roadbed synth --accept-ledger, and commit it\n',
    ]);
  });

  it('is refused in CI, as a lock file is', () => {
    const project = new Project();
    project.write(listing());
    expect(project.refusal([KEY], IN_CI)).toEqual([
      {
        message: `${KEY} of checkout-prod-data is not in roadbed.ledger.yaml, so nothing would notice its loss`,
        fix: 'roadbed synth --accept-ledger, and commit the file',
      },
    ]);
  });

  it('is refused in CI when there is none at all', () => {
    expect(new Project().refusal([KEY], IN_CI)).toHaveLength(1);
  });

  it('does not fail a test of a part of the app, which no tool runs', () => {
    expect(new Project().refusal([KEY], { CI: 'true' })).toEqual([]);
  });
});

it.each([
  ['an unknown key', 'state: {}', ['states must be given', 'state is not a known key']],
  ['an address of nothing', listing('orders'), [expect.stringContaining('must be the address of a resource')]],
  [
    'a reason that is missing',
    `${listing(KEY)}retired: [{ state: checkout-prod-data, address: ${KEY}, by: a, date: "2026-11-25" }]`,
    ['retired.0.reason must be given'],
  ],
  [
    'a day that is none',
    `${listing(KEY)}${retiring(KEY).replace('-25"', '-31"')}`,
    ['retired.0.date must be a day such as "2026-11-25", got "2026-11-31"'],
  ],
  [
    'a state that is not listed',
    `${listing(KEY)}${retiring(KEY).replace('checkout-prod-data', 'checkout')}`,
    ['retired.0.state must be a state of the ledger, got "checkout"'],
  ],
])('%s is refused', (_what, text, messages) => {
  const project = new Project();
  project.write(text);
  expect(project.refusal([KEY]).map(({ message }) => message)).toEqual(messages);
});
