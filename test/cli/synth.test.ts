import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InstalledCommand } from './installed-command';

let roadbed: InstalledCommand;

beforeAll(() => {
  roadbed = new InstalledCommand();
});

afterAll(() => roadbed.remove());

/** Writes an output of two states as a cdktf app would, without the time it takes to load cdktf. */
const WRITE_OUTPUT = `
  const { mkdirSync, writeFileSync } = require('node:fs');
  const out = process.env.CDKTF_OUTDIR;
  const stamp = { metadata: { roadbed: { construct: 'PavedService', version: '1.0', baseline: '2026.11', path: 'b/web' } } };
  const stacks = { b: { resource: { aws_iam_role: { web: { '//': stamp, tags: { tier: '0' } } } } }, a: {} };
  for (const name of Object.keys(stacks)) {
    mkdirSync(out + '/stacks/' + name, { recursive: true });
    writeFileSync(out + '/stacks/' + name + '/cdk.tf.json', JSON.stringify(stacks[name]));
  }
  const entry = (name) => [name, { name, synthesizedStackPath: 'stacks/' + name + '/cdk.tf.json', annotations: global.annotations ?? [] }];
  writeFileSync(out + '/manifest.json', JSON.stringify({ stacks: Object.fromEntries(Object.keys(stacks).map(entry)) }));
`;

const THROW_OURS = `
  const { RoadbedError } = require(process.env.ROADBED_LIB + '/core/validation/roadbed-error.js');
  function declareService() {
    throw new RoadbedError('PavedService "web" cannot be built', [{ message: 'port must be 1 or more, got 0', fix: 'say 8080' }]);
  }
`;

const OURS = `PavedService "web" cannot be built: 1 problem

  port must be 1 or more, got 0
      say 8080

Nothing was written.

    at declareService (main.js:4:11)
`;

const app = (main: string, settings: object = {}) =>
  roadbed.project({ 'cdktf.json': JSON.stringify({ app: 'node main.js', ...settings }), 'main.js': main });

const synth = (directory: string, args: readonly string[] = [], environment: Readonly<Record<string, string>> = {}) => {
  const run = roadbed.run(directory, ['synth', '--no-plan', ...args], {
    ROADBED_LIB: join(roadbed.directory, 'lib'),
    ...environment,
  });
  return {
    ...run,
    stdout: run.stdout.replace(/\d+\.\d\d s$/m, '0.00 s'),
    stderr: run.stderr.replaceAll(`${directory}/`, ''),
  };
};

describe('an app that synthesizes', () => {
  it('is summed up on stdout, with nothing on stderr', () => {
    expect(synth(app(WRITE_OUTPUT))).toEqual({
      status: 0,
      stderr: '',
      stdout: `  Roadbed 0.1.0, baseline 2026.11

  ✔ synthesized   2 states, 1 resource                            0.00 s

  state   resources   service   version            tier
  a               0   –         –                  –
  b               1   web       PavedService@1.0   0

  output: cdktf.out
`,
    });
  });

  it('gets its context and output directory from cdktf.json', () => {
    const directory = app(`${WRITE_OUTPUT} console.log(process.env.CDKTF_CONTEXT_JSON, out);`, {
      output: 'there',
      context: { depth: 2 },
    });
    expect(synth(directory).stdout).toMatch(/^\{"depth":2,"cdktfRelativeModules":\[\]\} there\n/);
  });

  it('may be any cdktf app', () => {
    const directory = app(
      `
      const { App, TerraformStack, TerraformOutput, Annotations } = require('cdktf');
      const app = new App();
      const stack = new TerraformStack(app, 'network');
      new TerraformOutput(stack, 'range', { value: app.node.tryGetContext('range') });
      Annotations.of(stack).addWarning('the range is wide');
      app.synth();
    `,
      { context: { range: '10.0.0.0/8' } },
    );
    const { status, stdout } = synth(directory);
    expect(stdout).toContain(
      '  state     resources\n  network           0\n\n  1 warning\n    the range is wide\n        network\n',
    );
    expect(status).toBe(0);
    expect(readFileSync(join(directory, 'cdktf.out/stacks/network/cdk.tf.json'), 'utf8')).toContain('10.0.0.0/8');
  });

  it('loses the directories of states it no longer has', () => {
    const directory = app(WRITE_OUTPUT.replace('a: {}', '...(process.env.MORE ? { gone: {} } : {}), a: {}'));
    expect(synth(directory, [], { MORE: '1' }).status).toBe(0);
    expect(existsSync(join(directory, 'cdktf.out/stacks/gone'))).toBe(true);
    expect(synth(directory).status).toBe(0);
    expect(existsSync(join(directory, 'cdktf.out/stacks/gone'))).toBe(false);
    expect(existsSync(join(directory, 'cdktf.out/stacks/a'))).toBe(true);
  });

  it('keeps a local state, even of a state it no longer has', () => {
    const directory = app(WRITE_OUTPUT.replace('a: {}', '...(process.env.MORE ? { gone: {} } : {}), a: {}'));
    expect(synth(directory, [], { MORE: '1' }).status).toBe(0);
    const state = join(directory, 'cdktf.out/stacks/gone/terraform.gone.tfstate');
    writeFileSync(state, '{}');
    expect(synth(directory).status).toBe(0);
    expect(existsSync(state)).toBe(true);
  });

  it('leaves alone what no manifest of its own has named', () => {
    const directory = app(WRITE_OUTPUT);
    mkdirSync(join(directory, 'stacks/mine'), { recursive: true });
    expect(synth(directory, ['--output', '.']).status).toBe(0);
    expect(existsSync(join(directory, 'stacks/mine'))).toBe(true);
  });

  it('need not be of Node', () => {
    const directory = app(WRITE_OUTPUT, { app: 'echo "from a shell" && FROM=shell node main.js' });
    const { status, stdout } = synth(directory);
    expect(stdout).toMatch(/^from a shell\n {2}Roadbed/);
    expect(status).toBe(0);
  });

  it('can report its progress', () => {
    const send = `process.send({ type: 'roadbed.progress', phase: 'write', done: 1, total: 2 }, () => process.disconnect());`;
    expect(synth(app(WRITE_OUTPUT + send))).toMatchObject({ status: 0, stderr: '' });
  });

  it('fails when it let an error annotation pass', () => {
    const annotations = [{ level: '@cdktf/error', message: 'broken', constructPath: 'a' }];
    const { status, stdout } = synth(app(`global.annotations = ${JSON.stringify(annotations)}; ${WRITE_OUTPUT}`));
    expect(stdout).toContain('1 error\n    broken\n');
    expect(status).toBe(1);
  });
});

describe('an app that fails', () => {
  it('with an error of ours tells it without the noise of Node', () => {
    expect(synth(app(`${THROW_OURS} declareService();`))).toEqual({ status: 1, stdout: '', stderr: OURS });
  });

  it('with an error of ours in a promise tells it just so', () => {
    expect(synth(app(`${THROW_OURS} (async () => declareService())();`))).toEqual({
      status: 1,
      stdout: '',
      stderr: OURS,
    });
  });

  it('with an error of ours under other Node options tells it just so', () => {
    const run = synth(app(`${THROW_OURS} declareService();`), [], { NODE_OPTIONS: '--enable-source-maps' });
    expect(run).toEqual({ status: 1, stdout: '', stderr: OURS });
  });

  it('with an error of ours and a handler of its own is left to its handler', () => {
    const handler = `process.on('uncaughtException', () => { console.error('handled'); process.exit(3); });`;
    expect(synth(app(`${handler} ${THROW_OURS} declareService();`)).stderr).toBe(
      'handled\nthe app failed with exit code 3: node main.js\n',
    );
  });

  it('with another error is heard in full', () => {
    const { status, stderr } = synth(app(`throw new TypeError('not ours');`));
    expect(stderr).toMatch(/^main\.js:1\nthrow new TypeError\('not ours'\);\n\^\n\nTypeError: not ours\n {4}at /m);
    expect(stderr).toMatch(/Node\.js v[\d.]+\nthe app failed with exit code 1: node main\.js\n$/);
    expect(status).toBe(1);
  });

  it('without a word is told of', () => {
    expect(synth(app('', { app: 'exit 4' }))).toEqual({
      status: 1,
      stdout: '',
      stderr: 'the app failed with exit code 4: exit 4\n',
    });
  });

  it('leaves the earlier output alone', () => {
    const directory = app(WRITE_OUTPUT);
    synth(directory);
    mkdirSync(join(directory, 'cdktf.out/stacks/earlier'));
    expect(synth(directory, ['--app', 'exit 1']).status).toBe(1);
    expect(existsSync(join(directory, 'cdktf.out/stacks/earlier'))).toBe(true);
  });
});

describe('an app that writes nothing', () => {
  it.each([
    ['at first', [] as string[]],
    ['after an earlier run wrote', ['node main.js']],
  ])('is an error %s', (_, earlier) => {
    const directory = app(WRITE_OUTPUT);
    for (const command of earlier) synth(directory, ['--app', command]);
    const { status, stdout, stderr } = synth(directory, ['--app', 'node --version']);
    expect(stderr).toContain('the app ended well, and wrote no manifest.json to cdktf.out\n');
    expect(stdout).toMatch(/^v[\d.]+\n$/);
    expect(status).toBe(1);
  });
});

describe('a command that is told to stop', () => {
  it('ends the app with it', async () => {
    const directory = app("require('node:fs').writeFileSync('pid', String(process.pid)); setInterval(() => {}, 1000);");
    const child = spawn(process.execPath, [join(roadbed.directory, 'bin/roadbed'), 'synth', '--no-plan'], {
      cwd: directory,
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.once('close', (_code, signal) => resolve(signal)));
    await until(() => existsSync(join(directory, 'pid')) && readFileSync(join(directory, 'pid'), 'utf8') !== '');
    child.kill('SIGTERM');
    expect(await ended).toBe('SIGTERM');
    const pid = Number(readFileSync(join(directory, 'pid'), 'utf8'));
    await until(() => !isRunning(pid));
    expect(isRunning(pid)).toBe(false);
  });
});

describe('odd surroundings', () => {
  it('are told in one error: context that is no JSON', () => {
    const { status, stderr } = synth(app(WRITE_OUTPUT), [], { CDKTF_CONTEXT_JSON: '{' });
    expect(stderr).toContain('CDKTF_CONTEXT_JSON must hold a JSON object, got "{"');
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(1);
  });

  it('are left to the app to tell: an output that is a file', () => {
    const directory = app(`${THROW_OURS}; declareService();`);
    writeFileSync(join(directory, 'taken'), '');
    const { status, stderr } = synth(directory, ['--output', 'taken']);
    expect(stderr).toContain('PavedService "web" cannot be built');
    expect(stderr).not.toContain('ENOTDIR');
    expect(status).toBe(1);
  });
});

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; waited < 20_000 && !condition(); waited += 50) await new Promise((wake) => setTimeout(wake, 50));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
