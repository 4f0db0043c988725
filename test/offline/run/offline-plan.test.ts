import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { at, aws, removeProjects, writeOutput } from './output-directory';
import { creates, planOf } from './plan-of';
import { describeWithTerraform } from './terraform-at-hand';

afterEach(removeProjects);

const topic = (path: string, more: object = {}) => ({ ...at(path), name: 'orders', ...more });
const reads = (key: string) => ({
  backend: 's3',
  config: { bucket: 'states', key, region: 'eu-west-1', profile: 'mine' },
});

describeWithTerraform('an output of several stacks', () => {
  it('is planned in the order of what reads what, with the values that the stand-ins made', async () => {
    const output = writeOutput({
      app: {
        ...aws('app'),
        data: { terraform_remote_state: { base: reads('base') } },
        resource: {
          aws_sns_topic: {
            t: topic('app/t', { kms_master_key_id: '${data.terraform_remote_state.base.outputs.key}' }),
          },
        },
      },
      base: {
        ...aws('base'),
        resource: { aws_kms_key: { k: at('base/k') } },
        output: { key: { value: '${aws_kms_key.k.arn}' } },
      },
    });
    const plan = await planOf(output, { text: true });
    expect(creates(plan)).toEqual({ base: 1, app: 1 });
    expect(plan.plans.find(({ name }) => name === 'app')?.text).toMatch(
      /kms_master_key_id += "arn:aws:roadbed-standin/,
    );
  });

  it('plans only the stacks that are named, applying what they read from', async () => {
    const output = writeOutput({
      app: {
        ...aws('app'),
        data: { terraform_remote_state: { base: reads('base') } },
        output: { k: { value: '${data.terraform_remote_state.base.outputs.k}' } },
      },
      base: { ...aws('base'), output: { k: { value: 'v' } } },
      other: aws('other'),
    });
    const stacks = ['app'];
    expect(creates(await planOf(output, { stacks }))).toEqual({ app: 0 });
  });

  it('invents exactly the outputs that are read of a state nobody here writes, and says so', async () => {
    const output = writeOutput({
      app: {
        ...aws('app'),
        data: { terraform_remote_state: { theirs: { backend: 'gcs', config: { bucket: 'b' } } } },
        resource: {
          aws_sns_topic: {
            t: topic('app/t', { tags: { subnet: '${data.terraform_remote_state.theirs.outputs.subnets[1].id}' } }),
          },
        },
      },
    });
    const plan = await planOf(output);
    expect(creates(plan)).toEqual({ app: 1 });
    expect(plan.notes.join()).toContain('data.terraform_remote_state.theirs: no stack of the app writes it');
  });

  it('does not try a stack that reads from a refused one', async () => {
    const output = writeOutput({
      app: {
        ...aws('app'),
        data: { terraform_remote_state: { base: reads('base') } },
        output: { k: { value: '${data.terraform_remote_state.base.outputs.k}' } },
      },
      base: { ...aws('base'), resource: { aws_sns_topic: { t: topic('base/t', { nmae: 'x' }) } } },
    });
    const plan = await planOf(output);
    expect(creates(plan)).toEqual({ base: 'refused', app: 'skipped' });
    expect(plan.plans.find(({ name }) => name === 'app')?.reason).toBe('it reads the state of base, which has no plan');
  });

  it('plans the destruction of what there would be', async () => {
    const output = writeOutput({
      base: {
        ...aws('base'),
        resource: {
          aws_sns_topic: { t: topic('base/t', { lifecycle: { prevent_destroy: true } }), u: topic('base/u') },
        },
      },
    });
    const plan = await planOf(output, { destroy: true });
    expect(plan.plans[0]?.diagnostics[0]).toMatchObject({
      summary: 'Instance cannot be destroyed',
      address: 'aws_sns_topic.t',
      constructPath: 'base/t',
    });
  });

  it('never runs a provisioner, not even to apply what others read', async () => {
    const mark = join(mkdtempSync(join(tmpdir(), 'roadbed-mark-')), 'ran');
    const provisioner = [{ 'local-exec': { command: `touch ${mark}` } }];
    const output = writeOutput({
      app: {
        ...aws('app'),
        data: { terraform_remote_state: { base: reads('base') } },
        output: { k: { value: '${data.terraform_remote_state.base.outputs.k}' } },
      },
      base: {
        ...aws('base'),
        resource: { aws_sns_topic: { t: topic('base/t', { provisioner }) } },
        output: { k: { value: '${aws_sns_topic.t.arn}' } },
      },
    });
    expect(creates(await planOf(output))).toEqual({ base: 1, app: 0 });
    expect(existsSync(mark)).toBe(false);
    rmSync(dirname(mark), { recursive: true });
  });
});

describeWithTerraform('what Terraform refuses', () => {
  it('is told with the construct and the argument', async () => {
    const output = writeOutput({
      web: { ...aws('web'), resource: { aws_sns_topic: { t: topic('web/api/t', { tags: 5 }) } } },
    });
    const [plan] = (await planOf(output)).plans;
    expect(plan?.verdict).toBe('refused');
    expect(plan?.diagnostics).toEqual([
      expect.objectContaining({
        severity: 'error',
        address: 'aws_sns_topic.t',
        argument: 'tags',
        constructPath: 'web/api/t',
      }),
    ]);
  });

  it('is told without what an init says above it', async () => {
    const lifecycle = { precondition: [{ condition: 'nope', error_message: 'x' }] };
    const output = writeOutput({
      web: { ...aws('web'), resource: { aws_sns_topic: { t: topic('web/t', { lifecycle }) } } },
    });
    const [plan] = (await planOf(output)).plans;
    expect(plan?.diagnostics.map(({ summary }) => summary)).toEqual(['Invalid precondition expression']);
  });

  it('names the nearest of resource types for one that the provider does not have', async () => {
    const output = writeOutput({ web: { ...aws('web'), resource: { aws_sns_topik: { t: at('web/t') } } } });
    const [diagnostic] = (await planOf(output)).plans[0]?.diagnostics ?? [];
    expect(diagnostic?.detail).toContain('Did you mean "aws_sns_topic"?');
    expect(diagnostic?.constructPath).toBe('web/t');
  });
});

describeWithTerraform('what Terraform says of no place', () => {
  const firstOf = async (output: string) => (await planOf(output)).plans[0]?.diagnostics[0];

  it('is a cycle: told with the construct of each that is in it', async () => {
    const output = writeOutput({
      web: {
        ...aws('web'),
        resource: {
          aws_sns_topic: {
            a: topic('web/a', { name: '${aws_sns_topic.b.arn}' }),
            b: topic('web/b', { name: '${aws_sns_topic.a.arn}' }),
          },
        },
      },
    });
    const said = await firstOf(output);
    expect(said?.detail.split('\n').sort()).toEqual([
      'aws_sns_topic.a is made at web/a',
      'aws_sns_topic.b is made at web/b',
    ]);
    expect(said?.constructPath).toMatch(/^web\/[ab]$/);
  });

  it('is an alias that is not there: told with the resource that names it', async () => {
    const output = writeOutput({
      web: { ...aws('web'), resource: { aws_sns_topic: { t: topic('web/t', { provider: 'aws.west' }) } } },
    });
    const said = await firstOf(output);
    expect(said).toMatchObject({ address: 'aws_sns_topic.t', constructPath: 'web/t' });
    expect(said?.detail).toContain('hashicorp/aws"].west, and the stack has no such configuration: add a provider');
  });
});

describeWithTerraform('the surroundings of a plan', () => {
  it('are not those of the user', async () => {
    const output = writeOutput({
      web: {
        ...aws('web'),
        variable: { name: { type: 'string' } },
        resource: { aws_sns_topic: { t: topic('web/t', { name: '${var.name}' }) } },
      },
    });
    const own = {
      TF_CLI_ARGS: '-nonsense',
      TF_REATTACH_PROVIDERS: '{',
      TF_VAR_name: 'mine',
      TF_CLI_CONFIG_FILE: '/nowhere',
      TF_WORKSPACE: 'other',
      TF_DATA_DIR: '/proc/x',
    };
    const before = { ...process.env };
    try {
      Object.assign(process.env, own);
      const plan = await planOf(output, { text: true });
      expect(creates(plan)).toEqual({ web: 1 });
      expect(plan.plans[0]?.text).toMatch(/name += "roadbed-standin-name"/);
    } finally {
      for (const name of Object.keys(own)) delete process.env[name];
      Object.assign(process.env, before);
    }
  });

  it('leave the output directory untouched, even one that cannot be written to', async () => {
    const output = writeOutput({
      web: {
        ...aws('web'),
        resource: { aws_sns_topic: { t: topic('web/t', { name: '${file("assets/name.txt")}' }) } },
      },
    });
    const stack = join(output, 'stacks/web');
    mkdirSync(join(stack, 'assets'));
    writeFileSync(join(stack, 'assets/name.txt'), 'from-an-asset');
    chmodSync(stack, 0o555);
    try {
      const plan = await planOf(output, { text: true });
      expect(plan.plans[0]?.text).toContain('from-an-asset');
      expect(readdirSync(stack).sort()).toEqual(['assets', 'cdk.tf.json']);
    } finally {
      chmodSync(stack, 0o755);
    }
  });

  it('take modules that lie on disk, and what their providers are', async () => {
    const output = writeOutput({
      web: { ...aws('web'), module: { queue: { ...at('web/queue'), source: '../../../modules/queue' } } },
    });
    const module = join(dirname(output), 'modules/queue');
    mkdirSync(module, { recursive: true });
    writeFileSync(join(module, 'main.tf'), 'resource "aws_sqs_queue" "q" {\n  name = "q"\n}\n');
    const plan = await planOf(output);
    expect(plan.plans[0]?.changes).toMatchObject([
      { address: 'module.queue.aws_sqs_queue.q', constructPath: 'web/queue' },
    ]);
  });

  it('serve a provider that is configured and not required, as Terraform infers it', async () => {
    const { provider } = aws('web') as { provider: object };
    const output = writeOutput({
      web: { provider, module: { inner: { source: '../../../modules/inner' } } },
    });
    const module = join(dirname(output), 'modules/inner');
    mkdirSync(module, { recursive: true });
    writeFileSync(join(module, 'main.tf'), 'provider "google" {\n  project = "p"\n}\n');
    const [plan] = (await planOf(output)).plans;
    expect(plan).toMatchObject({ verdict: 'planned' });
  });

  it('are judged by the bindings that are there, and a note says when the stack asks for others', async () => {
    const required = { terraform: { required_providers: { aws: { source: 'hashicorp/aws', version: '~> 5.0' } } } };
    const plan = await planOf(writeOutput({ web: required }));
    expect(plan.notes).toContainEqual(
      expect.stringMatching(/aws: the stack asks for ~> 5\.0, and was judged by .* 6\.25\.0/),
    );
  });

  it('answer data sources from the fixtures', async () => {
    const output = writeOutput({
      web: {
        ...aws('web'),
        data: { aws_ami: { a: { owners: ['self'], most_recent: true } } },
        resource: { aws_sns_topic: { t: topic('web/t', { display_name: '${data.aws_ami.a.id}' }) } },
      },
    });
    writeFileSync(
      join(dirname(output), 'roadbed.fixtures.yaml'),
      'dataSources:\n  aws_ami:\n    - attributes: { id: ami-42 }\n',
    );
    const plan = await planOf(output, { text: true });
    expect(plan.plans[0]?.text).toMatch(/display_name += "ami-42"/);
  });

  it('write the JSON plan of each stack where it is wanted', async () => {
    const output = writeOutput({ web: { ...aws('web'), resource: { aws_sns_topic: { t: topic('web/t') } } } });
    const out = join(dirname(output), 'plans');
    await planOf(output, { out });
    expect(readdirSync(out)).toEqual(['web.plan.json']);
    expect(JSON.parse(readFileSync(join(out, 'web.plan.json'), 'utf8'))).toHaveProperty('resource_changes');
  });
});

describeWithTerraform('what only the real provider can answer', () => {
  it.each([
    [
      'an ephemeral resource',
      { ephemeral: { aws_ssm_parameter: { e: {} } } },
      'the ephemeral resource aws_ssm_parameter',
    ],
    [
      'a provider function',
      { output: { r: { value: '${provider::aws::arn_parse("a").region}' } } },
      'the function provider::aws::arn_parse',
    ],
  ])('is %s: the stack is named not plannable offline, and the others are planned', async (_what, part, said) => {
    const output = writeOutput({ other: aws('other'), web: { ...aws('web'), ...part } });
    const { plans } = await planOf(output);
    expect(plans.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['other', 'planned'],
      ['web', 'skipped'],
    ]);
    expect(plans[1]?.reason).toMatch(
      new RegExp(`^not plannable offline: it uses ${said}, which only the real provider`),
    );
  });
});

describeWithTerraform('what cannot be planned', () => {
  const refusal = (output: string) =>
    planOf(output).catch((error: Error) => error.message.replaceAll(dirname(output), '…'));

  it('is a module from a registry, named with what to do', async () => {
    const output = writeOutput({
      web: { ...aws('web'), module: { vpc: { source: 'terraform-aws-modules/vpc/aws', version: '5.0.0' } } },
    });
    expect(await refusal(output)).toContain('stack "web": module "vpc" is fetched from terraform-aws-modules/vpc/aws');
  });

  it('is a provider whose bindings are not installed', async () => {
    const output = writeOutput({
      web: { terraform: { required_providers: { random: { source: 'random' } } }, resource: { random_pet: { p: {} } } },
    });
    expect(await refusal(output)).toContain('npm install @cdktf/provider-random');
  });

  it('is a circle of stacks', async () => {
    const read = (key: string) => ({ data: { terraform_remote_state: { other: reads(key) } } });
    const output = writeOutput({ a: { ...aws('a'), ...read('b') }, b: { ...aws('b'), ...read('a') } });
    expect(await refusal(output)).toContain('they need each other: a → b → a');
  });

  it('is what fixtures with unknown keys say', async () => {
    const output = writeOutput({ web: aws('web') });
    writeFileSync(join(dirname(output), 'roadbed.fixtures.yaml'), 'datasources: {}\n');
    expect(await refusal(output)).toContain('datasources is not a known key\n      did you mean "dataSources"?');
  });
});
