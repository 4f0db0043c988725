import * as fs from 'node:fs';
import * as path from 'node:path';
import { App, TerraformStack } from 'cdktf';
import { RoadbedApp } from '../../src/stacks/roadbed-app';
import { errorOf, manifestIn, scratchDirectory } from './synthesis/scratch';
import { RecordingStack } from './synthesis/varied-app';

const VARIABLES = ['CDKTF_OUTDIR', 'SYNTH_HCL_OUTPUT', 'CDKTF_TARGET_STACK_ID', 'CDKTF_CONTEXT_JSON'];
const cwd = process.cwd();

afterEach(() => {
  process.chdir(cwd);
  for (const variable of VARIABLES) delete process.env[variable];
});

test('writes to cdktf.out by default, where CDKTF_OUTDIR says otherwise, and first of all to outdir', () => {
  const directory = fs.realpathSync(scratchDirectory());
  process.chdir(directory);
  expect(new RoadbedApp().outdir).toBe('cdktf.out');
  process.env.CDKTF_OUTDIR = 'from-cli';
  expect(new RoadbedApp().outdir).toBe('from-cli');
  expect(new RoadbedApp({ outdir: 'mine' }).outdir).toBe('mine');
  expect(fs.readdirSync(directory)).toEqual(['cdktf.out', 'from-cli', 'mine']);
});

test('makes the directories above the output', () => {
  const outdir = path.join(scratchDirectory(), 'a', 'b', 'out');
  new RoadbedApp({ outdir });
  expect(fs.existsSync(path.join(outdir, 'stacks'))).toBe(true);
});

test.each([
  ['a file', 'file', 'file'],
  ['below a file', 'file/below/it', 'file'],
  ['a directory whose stacks/ is a file', 'out', 'out/stacks'],
])('refuses an output directory that is %s', (_, outdir, inTheWay) => {
  process.chdir(scratchDirectory());
  fs.mkdirSync('out');
  for (const file of ['file', 'out/stacks']) fs.writeFileSync(file, '');
  const error = errorOf(() => new RoadbedApp({ outdir }));
  expect(error.message).toContain(`The output directory ${outdir} cannot be used: 1 problem`);
  expect(error.problems).toEqual([
    {
      message: `${path.resolve(inTheWay)} is a file, not a directory`,
      fix: 'move it away, or choose another output directory',
    },
  ]);
});

test('refuses an output directory where nothing can be made', () => {
  const error = errorOf(() => new RoadbedApp({ outdir: '/proc/roadbed' }));
  expect(error.message).toContain('The output directory /proc/roadbed cannot be used');
  expect(error.problems[0]?.message).toMatch(/^\/proc\/roadbed cannot be written: .+ \(E\w+\)$/);
  expect(error.problems[0]?.fix).toContain('CDKTF_OUTDIR');
});

test.each(['true', '1'])('refuses to write HCL (SYNTH_HCL_OUTPUT=%s)', (value) => {
  process.env.SYNTH_HCL_OUTPUT = value;
  const error = errorOf(() => new RoadbedApp({ outdir: scratchDirectory() }));
  expect(error.problems).toEqual([
    {
      message: `SYNTH_HCL_OUTPUT asks for HCL, and Roadbed writes Terraform JSON only, got "${value}"`,
      fix: 'run cdktf without --hcl, or unset SYNTH_HCL_OUTPUT; Terraform reads both alike',
    },
  ]);
});

test('writes JSON when the cdktf CLI says that it wants no HCL', () => {
  process.env.SYNTH_HCL_OUTPUT = 'false';
  expect(new RoadbedApp({ outdir: scratchDirectory() }).hclOutput).toBe(false);
});

test('an empty CDKTF_OUTDIR is none', () => {
  process.chdir(scratchDirectory());
  process.env.CDKTF_OUTDIR = '';
  expect(new RoadbedApp().outdir).toBe('cdktf.out');
});

test('writes where it was made, wherever the program goes before it synthesizes', () => {
  const directory = scratchDirectory();
  process.chdir(directory);
  const app = new RoadbedApp({ outdir: 'out' });
  new TerraformStack(app, 'a');
  process.chdir(scratchDirectory());
  app.synth();
  expect(Object.keys(manifestIn(path.join(directory, 'out')).stacks ?? {})).toEqual(['a']);
});

test.each<[unknown, string]>([
  [null, 'props must be an object, got null'],
  [{ outdir: 5 }, 'outdir must be a path, got 5'],
  [{ outdir: '' }, 'outdir must be a path, got ""'],
  [{ context: null }, 'context must be an object, got null'],
])('refuses the props %j', (props, message) => {
  expect(errorOf(() => new RoadbedApp(props as object)).problems.map((problem) => problem.message)).toEqual([message]);
});

test.each([
  ['{', 'CDKTF_CONTEXT_JSON must be JSON, got "{"'],
  ['null', 'CDKTF_CONTEXT_JSON must be an object, got null'],
])('refuses the context %s', (text, message) => {
  process.env.CDKTF_CONTEXT_JSON = text;
  expect(errorOf(() => new RoadbedApp({ outdir: scratchDirectory() })).problems).toEqual([
    { message, fix: 'unset CDKTF_CONTEXT_JSON, or correct "context" in cdktf.json' },
  ]);
});

test('gives its context to constructs, and lets the cdktf CLI overrule it', () => {
  process.env.CDKTF_CONTEXT_JSON = '{"b":"cli"}';
  const app = new RoadbedApp({ outdir: scratchDirectory(), context: { a: 'app', b: 'app' } });
  expect([app.node.tryGetContext('a'), app.node.tryGetContext('b')]).toEqual(['app', 'cli']);
});

test('synthesizes every stack whatever CDKTF_TARGET_STACK_ID says, as cdktf does', () => {
  process.env.CDKTF_TARGET_STACK_ID = 'a';
  const app = new RoadbedApp({ outdir: scratchDirectory() });
  new RecordingStack(app, 'a');
  new TerraformStack(app, 'b');
  app.synth();
  expect(Object.keys(manifestIn(app.outdir).stacks ?? {})).toEqual(['a', 'b']);
});

test('is told from other apps', () => {
  const app = new RoadbedApp({ outdir: scratchDirectory() });
  expect(RoadbedApp.isRoadbedApp(app)).toBe(true);
  expect(RoadbedApp.isRoadbedApp(new TerraformStack(app, 'a'))).toBe(false);
  expect(RoadbedApp.isRoadbedApp(new App({ outdir: scratchDirectory() }))).toBe(false);
});
