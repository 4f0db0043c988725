import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { at, aws, writeOutput } from '../offline/run/output-directory';
import { describeWithTerraform, terraformAtHand } from '../offline/run/terraform-at-hand';
import { InstalledCommand } from './installed-command';

const REPOSITORY = join(__dirname, '../..');
const WEB = { ...aws('web'), resource: { aws_sns_topic: { t: { ...at('web/t'), name: 'orders' } } } };
const REFUSED = { ...aws('api'), resource: { aws_sns_topic: { t: { ...at('api/t'), nmae: 'orders' } } } };

let roadbed: InstalledCommand;

beforeAll(() => {
  roadbed = new InstalledCommand();
});

afterAll(() => roadbed.remove());

/** False for a process that has ended, also when nobody has asked how yet. */
function isRunning(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.startsWith('Z');
}

/** A project whose output is in cdktf.out. */
function project(documents: Readonly<Record<string, object>>): string {
  const directory = roadbed.project({});
  writeOutput(documents, {}, join(directory, 'cdktf.out'));
  return directory;
}

const plan = (directory: string, args: readonly string[] = [], environment: Readonly<Record<string, string>> = {}) => {
  const run = roadbed.run(directory, ['plan', '--from', 'cdktf.out', ...args], environment);
  return {
    ...run,
    stdout: run.stdout.replace(/Terraform [\d.]+/, 'Terraform 1.0').replace(/ +\d+\.\d\d s$/m, '  0.00 s'),
  };
};

describeWithTerraform('roadbed plan', () => {
  it('shows what would be done to each state, and what was not checked', () => {
    const { status, stdout, stderr } = plan(project({ web: WEB, api: { ...WEB } }));
    expect(stderr).toBe('');
    expect(stdout).toContain(`  ✔ offline plan  2 of 2 planned by Terraform 1.0, no network  0.00 s

  state   create   update   replace   destroy
  api          1        –         –         –
  web          1        –         –         –

  not checked: drift, quotas, admission, CRDs, IAM, and provider code without facts
`);
    expect(status).toBe(0);
  });

  it('ends with 2 when Terraform refuses, and says where in the app', () => {
    const { status, stdout } = plan(project({ web: WEB, api: REFUSED }));
    expect(stdout).toContain(`  api is refused by Terraform

    Extraneous JSON object property
      No argument or block type is named "nmae". Did you mean "name"?
      at api/t
      (aws_sns_topic.t · nmae)
`);
    expect(status).toBe(2);
  });

  it('prints JSON that follows its schema, refused or not', () => {
    const schema = JSON.parse(readFileSync(join(REPOSITORY, 'schemas/roadbed-plan.schema.json'), 'utf8')) as object;
    const validate = new Ajv({ strict: false }).compile(schema);
    const { stdout } = roadbed.run(project({ web: WEB, api: REFUSED }), ['plan', '--from', 'cdktf.out', '--json']);
    const document: unknown = JSON.parse(stdout);
    expect(validate(document) ? [] : validate.errors).toEqual([]);
    expect(document).toMatchObject({
      formatVersion: '1.0',
      verdict: 'refused',
      stacks: [{ name: 'api' }, { name: 'web', counts: { create: 1 } }],
    });
  });

  it('runs the app of cdktf.json when it is given no output', () => {
    const directory = project({ web: WEB });
    writeFileSync(
      join(directory, 'main.js'),
      `
      const { cpSync } = require('node:fs');
      cpSync('cdktf.out', process.env.CDKTF_OUTDIR, { recursive: true });
    `,
    );
    writeFileSync(join(directory, 'cdktf.json'), JSON.stringify({ app: 'node main.js', output: 'out' }));
    const { status, stdout } = roadbed.run(directory, ['plan']);
    expect(stdout).toContain('1 of 1 planned');
    expect(status).toBe(0);
  });

  it.each([
    ['a killed Terraform', 'kill -9 $$', 'Terraform was killed by SIGKILL during init'],
    ['a Terraform that breaks off', 'echo broken >&2; exit 7', 'Terraform init ended with exit code 7: broken'],
    [
      'a full disk',
      `echo '{"type":"diagnostic","diagnostic":{"severity":"error","summary":"Failed to write: no space left on device"}}'; exit 1`,
      'is full (Failed to write: no space left on device)',
    ],
  ])('ends with 1 after %s, and says so', (_what, script, said) => {
    const directory = project({ web: WEB });
    const fake = join(directory, 'terraform');
    writeFileSync(fake, `#!/bin/sh\nif [ "$1" = version ]; then echo 'Terraform v1.11.4'; exit 0; fi\n${script}\n`);
    chmodSync(fake, 0o755);
    const { status, stdout } = plan(directory, ['--terraform', fake]);
    expect(stdout).toContain(said);
    expect(status).toBe(1);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'leaves no process, no socket and no file behind on %s',
    async (signal) => {
      const directory = project({ web: WEB });
      const temporary = join(directory, 'tmp');
      mkdirSync(temporary);
      // Tells that it is running, and would run for long.
      const fake = join(directory, 'terraform');
      writeFileSync(
        fake,
        `#!/bin/sh\nif [ "$1" = version ]; then echo 'Terraform v1.11.4'; exit 0; fi\necho $$ > ${JSON.stringify(join(directory, 'pid'))}\nexec sleep 60\n`,
      );
      chmodSync(fake, 0o755);
      const env = { ...process.env, TMPDIR: temporary };
      const args = [join(roadbed.directory, 'bin/roadbed'), 'plan', '--from', 'cdktf.out', '--terraform', fake];
      const child = spawn(process.execPath, args, { cwd: directory, env, stdio: ['ignore', 'ignore', 'pipe'] });
      let stderr = '';
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      const ended = new Promise((resolve) => child.once('close', (code, by) => resolve(by ?? code)));
      const pidFile = join(directory, 'pid');
      while (!existsSync(pidFile) || readFileSync(pidFile, 'utf8') === '')
        await new Promise((next) => setTimeout(next, 20));
      const pid = Number(readFileSync(pidFile, 'utf8'));
      child.kill(signal);
      expect(await ended).toBe(signal);
      expect(stderr).toBe(`stopped by ${signal}; nothing was left behind\n`);
      expect(readdirSync(temporary)).toEqual([]);
      expect(isRunning(pid)).toBe(false);
    },
    20_000,
  );
});

describeWithTerraform('an app that is still running when the plan is stopped', () => {
  it('is ended, with what its shell has started', async () => {
    const directory = project({ web: WEB });
    writeFileSync(
      join(directory, 'main.js'),
      `require('node:fs').writeFileSync('pid', String(process.pid)); setTimeout(() => {}, 60000);`,
    );
    writeFileSync(join(directory, 'cdktf.json'), JSON.stringify({ app: 'true && node main.js && true' }));
    const child = spawn(process.execPath, [join(roadbed.directory, 'bin/roadbed'), 'plan'], {
      cwd: directory,
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.once('close', (code, by) => resolve(by ?? code)));
    const pidFile = join(directory, 'pid');
    while (!existsSync(pidFile) || readFileSync(pidFile, 'utf8') === '')
      await new Promise((next) => setTimeout(next, 20));
    child.kill('SIGTERM');
    expect(await ended).toBe('SIGTERM');
    expect(isRunning(Number(readFileSync(pidFile, 'utf8')))).toBe(false);
  }, 20_000);
});

describe('roadbed synth', () => {
  const app = (document: object) => {
    const directory = project({ web: document });
    writeFileSync(
      join(directory, 'main.js'),
      `require('node:fs').cpSync('cdktf.out', process.env.CDKTF_OUTDIR, { recursive: true });`,
    );
    writeFileSync(
      join(directory, 'cdktf.json'),
      JSON.stringify({ app: `"${process.execPath}" main.js`, output: 'out' }),
    );
    return directory;
  };

  if (terraformAtHand) {
    it('ends with the offline plan, whose columns take the place of the count of resources', () => {
      const { status, stdout } = roadbed.run(app(WEB), ['synth']);
      expect(stdout).toMatch(
        /✔ synthesized {3}1 state, 1 resource .*\n {2}✔ offline plan {2}1 of 1 planned by Terraform/,
      );
      expect(stdout).toContain(
        '  state   create   update   replace   destroy\n  web          1        –         –         –\n',
      );
      expect(stdout).toContain('not checked: drift');
      expect(status).toBe(0);
    });

    it('fails with 2 when Terraform refuses what was written', () => {
      const { status, stdout } = roadbed.run(app(REFUSED), ['synth']);
      expect(stdout).toContain('web is refused by Terraform');
      expect(status).toBe(2);
    });

    it('says why the plan was left out, where bindings are missing', () => {
      const document = { terraform: { required_providers: { random: { source: 'random' } } } };
      const { status, stdout } = roadbed.run(app(document), ['synth']);
      expect(stdout).toContain(
        '– offline plan  left out: the offline plan reads the schema of "random" from its bindings',
      );
      expect(status).toBe(0);
    });
  }

  it('says in one line that there is no Terraform', () => {
    const { status, stdout } = roadbed.run(app(WEB), ['synth'], { PATH: '/bin/nowhere' });
    expect(stdout).toContain(
      '  – offline plan  left out: neither terraform nor tofu is on the PATH\n\n  state   resources',
    );
    expect(status).toBe(0);
  });
});

describe('roadbed plan without what it needs', () => {
  const words = ({ status, stderr }: { status: number | null; stderr: string }) => [
    status,
    stderr.split('\n')[2]?.trim(),
  ];

  it('says that there is no Terraform', () => {
    expect(words(plan(project({ web: WEB }), [], { PATH: '/nowhere' }))).toEqual([
      1,
      'neither terraform nor tofu is on the PATH, and the plan is made by the real program',
    ]);
  });

  it.each([
    ['no directory', {}, 'there is no such directory'],
    ['a directory without a manifest', { 'cdktf.out/x': '' }, 'it has no manifest.json'],
    ['HCL', { 'cdktf.out/cdk.tf': '' }, 'cdk.tf is HCL, and the offline plan reads what cdktf writes as JSON'],
    [
      'a foreign manifest',
      { 'cdktf.out/manifest.json': '{"name":"extension"}' },
      'its manifest.json has no "stacks": it is not the manifest of a cdktf app',
    ],
    ['a list for a manifest', { 'cdktf.out/manifest.json': '[]' }, 'manifest.json must hold a JSON object'],
    [
      'a missing document',
      { 'cdktf.out/manifest.json': '{"stacks":{"a":{"synthesizedStackPath":"stacks/a/cdk.tf.json"}}}' },
      'stacks/a/cdk.tf.json cannot be read',
    ],
    [
      'a document outside',
      { 'cdktf.out/manifest.json': '{"stacks":{"a":{"synthesizedStackPath":"../../etc/x.json"}}}' },
      'its manifest.json says that stack "a" is written to "../../etc/x.json"',
    ],
    [
      'a stack in HCL',
      { 'cdktf.out/manifest.json': '{"stacks":{"a":{"synthesizedStackPath":"stacks/a/cdk.tf"}}}' },
      'stacks/a/cdk.tf is HCL',
    ],
  ])('refuses %s', (_what, files, said) => {
    const directory = roadbed.project({ terraform: `#!/bin/sh\necho 'Terraform v1.11.4'\n` });
    chmodSync(join(directory, 'terraform'), 0o755);
    if (Object.keys(files).length > 0) mkdirSync(join(directory, 'cdktf.out'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
    const [status, message] = words(plan(directory, ['--terraform', './terraform']));
    expect(message).toContain(said);
    expect(status).toBe(1);
  });

  it('names the nearest of stacks', () => {
    const directory = project({ web: WEB });
    writeFileSync(join(directory, 'terraform'), `#!/bin/sh\necho 'Terraform v1.11.4'\n`);
    chmodSync(join(directory, 'terraform'), 0o755);
    expect(plan(directory, ['webb', '--terraform', './terraform']).stderr).toContain('did you mean "web"?');
  });
});
