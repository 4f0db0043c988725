import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { outputOf } from '../../src/offline/matchers/received-app';
import { pavedApp } from '../offline/matchers/paved-app';
import { at, aws, writeOutput } from '../offline/run/output-directory';
import { describeWithTerraform } from '../offline/run/terraform-at-hand';
import { InstalledCommand } from './installed-command';

let roadbed: InstalledCommand;

beforeAll(() => {
  roadbed = new InstalledCommand();
});

afterAll(() => roadbed.remove());

const web = (resource: object) => ({ web: { ...aws('web'), resource } });
const bucket = (name: string) => web({ aws_s3_bucket: { b: { ...at('web/b'), bucket: name } } });

/** A project with outputs `old` and `new`. */
function project(old: Readonly<Record<string, object>>, now: Readonly<Record<string, object>>): string {
  const directory = roadbed.project({});
  writeOutput(old, {}, join(directory, 'old'));
  writeOutput(now, {}, join(directory, 'new'));
  return directory;
}

const upgrade = (directory: string, args: readonly string[] = ['--from', 'old']) =>
  roadbed.run(directory, ['upgrade', '--to', 'new', ...args]);

describeWithTerraform('roadbed upgrade', () => {
  it('rehearses PavedService 1 to 2: a policy is moved, one argument is updated in place, nothing is replaced', () => {
    const directory = roadbed.project({});
    for (const [name, baseline] of [
      ['old', '2026.11'],
      ['new', '2027.02-preview'],
    ] as const) {
      mkdirSync(join(directory, `${name}.app`));
      cpSync(outputOf(pavedApp(baseline), join(directory, `${name}.app`)), join(directory, name), { recursive: true });
    }
    const { status, stdout } = upgrade(directory);
    expect(stdout.replace(/_[0-9A-F]{8}/g, '')).toMatch(
      new RegExp(
        [
          '^  checkout-prod   PavedService 1.0 → 2.0-preview',
          '    → moved    kubernetes_network_policy_v1.checkout_Allow  to  kubernetes_network_policy_v1.checkout_Ingress',
          '    ~ update   kubernetes_deployment_v1.checkout +spec.min_ready_seconds  0 → 10',
          '    ~ update   \\d resources  only the label that names the version',
          '',
          '  no replacement, nothing stateful touched \\(rehearsed by Terraform over what old makes, offline\\)',
        ].join('\n'),
      ),
    );
    expect(status).toBe(0);
  });

  it('fails when something stateful would be replaced, unless it is named', () => {
    const directory = project(bucket('one'), bucket('two'));
    const refused = upgrade(directory);
    expect(refused.stdout).toContain(`  stateful resources would be lost
    web: aws_s3_bucket.b would be replaced: the objects of a bucket
      keep it (moved block, or undo the change), or accept it: --allow-destroy aws_s3_bucket.b`);
    expect(refused.status).toBe(2);
    expect(upgrade(directory, ['--from', 'old', '--allow-destroy', 'aws_s3_bucket.b']).status).toBe(0);
  });

  it('promises nothing when a state is refused', () => {
    const { stdout, status } = upgrade(project(bucket('one'), web({ aws_s3_bucket: { b: { bukcet: 'one' } } })));
    expect(stdout).toContain('web is refused by Terraform');
    expect(stdout).toContain('not rehearsed: 1 of 1 state has no plan, so what the upgrade touches there is not known');
    expect(stdout).not.toMatch(/no replacement|nothing stateful/);
    expect(status).toBe(2);
  });

  it('tells a new state in one line', () => {
    const { stdout } = upgrade(
      project(bucket('one'), { ...bucket('one'), more: { ...aws('more'), resource: { aws_sqs_queue: { q: {} } } } }),
    );
    expect(stdout).toContain('  more   is new: creates 1 resource\n\n  1 state without changes\n');
  });

  it('says what becomes of a state that is no longer in the app', () => {
    const { stdout, status } = upgrade(
      project({ ...bucket('one'), gone: { ...aws('gone'), resource: { aws_sqs_queue: { q: {} } } } }, bucket('one')),
    );
    expect(stdout).toContain(
      'gone   is no longer in the app: its 1 resources (1 stateful) stay as they are until it is destroyed',
    );
    expect(status).toBe(0);
  });

  it('plans over a pulled state, dropping what the schema does not have, and shows no text of it', () => {
    const directory = project(
      {},
      web({
        aws_db_instance: {
          d: {
            ...at('web/d'),
            instance_class: 'db.t3.micro',
            password: 'new',
            username: 'u',
            engine: 'postgres',
            allocated_storage: 10,
            backup_retention_period: 7,
          },
        },
      }),
    );
    const attributes = {
      id: 'db-1',
      instance_class: 'db.t3.micro',
      password: 'hunter2',
      username: 'u',
      engine: 'postgres',
      allocated_storage: 10,
      backup_retention_period: 1,
      of_a_later_version: 'hunter3',
    };
    const state = {
      version: 4,
      terraform_version: '1.9.0',
      serial: 7,
      lineage: 'x',
      outputs: {},
      resources: [
        {
          mode: 'managed',
          type: 'aws_db_instance',
          name: 'd',
          provider: 'provider["registry.terraform.io/hashicorp/aws"]',
          instances: [{ schema_version: 99, attributes }],
        },
      ],
    };
    writeFileSync(join(directory, 'state.json'), JSON.stringify(state));
    const { status, stdout, stderr } = upgrade(directory, ['--state', 'state.json', '--stack', 'web']);
    expect(stdout).toMatch(/~ update {3}aws_db_instance\.d/);
    expect(stdout).toContain('backup_retention_period  1 → 7');
    expect(stdout).toContain('aws_db_instance.of_a_later_version: in the state, but not in');
    expect(stdout).toContain('over the state you pulled');
    expect(stdout + stderr).not.toContain('hunter');
    expect(status).toBe(0);
  });

  it('synthesizes a commit, and leaves the repository as it was', () => {
    const directory = roadbed.project({
      'cdktf.json': JSON.stringify({ app: 'node main.js' }),
      'main.js': `require('node:fs').cpSync('output', process.env.CDKTF_OUTDIR, { recursive: true });`,
    });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
        cwd: directory,
        encoding: 'utf8',
      });
    git('init', '-q');
    writeOutput(bucket('one'), {}, join(directory, 'output'));
    git('add', 'cdktf.json', 'main.js', 'output');
    git('commit', '-qm', 'one');
    writeOutput(bucket('two'), {}, join(directory, 'output'));
    const { status, stdout, stderr } = roadbed.run(directory, ['upgrade', '--from', 'HEAD']);
    expect([stderr, stdout]).toEqual(['', expect.stringContaining('± replace  aws_s3_bucket.b  bucket forces it')]);
    expect(status).toBe(2);
    expect(
      git('status', '--porcelain')
        .split('\n')
        .filter((line) => !line.includes('cdktf.out')),
    ).toEqual([' M output/stacks/web/cdk.tf.json', '']);
    expect(git('worktree', 'list').trim().split('\n')).toHaveLength(1);
  });
});

describeWithTerraform('an old side that cannot be applied', () => {
  it.each([
    ['Terraform refuses it', web({ aws_s3_bucket: { b: { bukcet: 'one' } } }), 'web: Extraneous JSON object property'],
    [
      'a provider of two states has no bindings',
      {
        web: { terraform: { required_providers: { random: { source: 'random' } } } },
        api: { terraform: { required_providers: { random: { source: 'random' } } } },
      },
      'the offline plan reads the schema of "random" from its bindings, and none are installed',
    ],
  ])('is said to be the old side: %s', (_why, old, said) => {
    const { status, stderr } = upgrade(project(old, bucket('one')));
    expect(stderr).toContain(
      `the old side old cannot be applied, so there is nothing to upgrade from: 1 problem\n\n  ${said}`,
    );
    expect(status).toBe(1);
  });
});

describeWithTerraform('a commit whose app cannot run', () => {
  const committed = (files: Readonly<Record<string, string>>): string => {
    const directory = roadbed.project(files);
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: directory });
    git('init', '-q');
    git('add', ...Object.keys(files).filter((name) => name !== 'built.js'));
    git('commit', '-qm', 'one');
    return directory;
  };

  it('is said to be the old side, with what a checkout lacks', () => {
    const directory = committed({
      'cdktf.json': JSON.stringify({ app: 'node main.js' }),
      'main.js': `require('./built.js');`,
      'built.js': '',
    });
    const { status, stderr } = roadbed.run(directory, ['upgrade', '--from', 'HEAD']);
    expect(stderr).toContain(`the old side HEAD cannot be synthesized: 1 problem

  its app failed (see above), run in a checkout of HEAD
      a commit holds no files that are built or that git ignores (lib, dist): of those only node_modules and .gen are there, and no build step is run
      synthesize it yourself`);
    expect(status).toBe(1);
  });

  it('is said to be the old side when it has no cdktf.json', () => {
    const { stderr } = roadbed.run(committed({ 'main.js': '' }), ['upgrade', '--from', 'HEAD']);
    expect(stderr).toMatch(/the old side HEAD cannot be synthesized: 1 problem\n\n {2}no cdktf\.json in/);
  });
});

describe('roadbed upgrade without what it needs', () => {
  it.each([
    [[], 'nothing says what to upgrade from'],
    [['--state', 's.json'], '--state needs --stack'],
    [['--from', 'x', '--state', 's.json', '--stack', 'web'], '--from and --state exclude each other'],
  ])('refuses %j', (args, said) => {
    const { status, stderr } = roadbed.run(dirname(roadbed.directory), ['upgrade', ...args]);
    expect(stderr).toContain(said);
    expect(status).toBe(1);
  });

  it('refuses a ref that is none', () => {
    const directory = roadbed.project({ terraform: '#!/bin/sh\necho "Terraform v1.11.4"\n' });
    execFileSync('chmod', ['+x', join(directory, 'terraform')]);
    const { status, stderr } = roadbed.run(directory, [
      'upgrade',
      '--from',
      'origin/nowhere',
      '--terraform',
      './terraform',
    ]);
    expect(stderr).toContain('"origin/nowhere" is neither an output directory nor a commit of the repository');
    expect(status).toBe(1);
  });
});
