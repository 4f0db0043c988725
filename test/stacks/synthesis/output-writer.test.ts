import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { RoadbedApp } from '../../../src/stacks/roadbed-app';
import { whileWriting } from '../../../src/stacks/synthesis/output-directory';
import { contentOf, documentOf, errorOf, manifestIn, scratchDirectory, synthesized } from './scratch';
import { buildVariedApp, RecordingStack, Thing } from './varied-app';

const stacks =
  (...ids: string[]) =>
  (app: RoadbedApp): void => {
    for (const id of ids) new Thing(new RecordingStack(app, id), 'thing', { name: id });
  };

/** The files of an output, those of its evidence aside. */
const filesBeside = (outdir: string): string[] =>
  Object.keys(contentOf(outdir)).filter((file) => !file.startsWith('evidence/'));

test('writes a document per stack and the manifest, and leaves nothing else', () => {
  const outdir = synthesized(stacks('a', 'b'));
  expect(filesBeside(outdir)).toEqual(['manifest.json', 'stacks/a/cdk.tf.json', 'stacks/b/cdk.tf.json']);
  expect(fs.readdirSync(outdir)).toEqual(['evidence', 'manifest.json', 'stacks']);
});

test('writes the manifest in the shape of cdktf', () => {
  const outdir = synthesized((app) => {
    const a = new RecordingStack(app, 'a');
    new TerraformStack(new Construct(app, 'team'), 'b').addDependency(a);
  });
  expect(manifestIn(outdir)).toEqual({
    version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
    stacks: {
      a: {
        name: 'a',
        constructPath: 'a',
        workingDirectory: 'stacks/a',
        synthesizedStackPath: 'stacks/a/cdk.tf.json',
        stackMetadataPath: 'stacks/a/metadata.json',
        annotations: [],
        dependencies: [],
      },
      b: {
        name: 'b',
        constructPath: 'team/b',
        workingDirectory: 'stacks/b',
        synthesizedStackPath: 'stacks/b/cdk.tf.json',
        stackMetadataPath: 'stacks/b/metadata.json',
        annotations: [],
        dependencies: ['a'],
      },
    },
  });
});

test('writes the same bytes again, also when the same app is synthesized twice', () => {
  const outdir = scratchDirectory();
  const app = new RoadbedApp({ outdir });
  buildVariedApp(app, RecordingStack);
  app.synth();
  const first = contentOf(outdir);
  app.synth();
  expect(contentOf(outdir)).toEqual(first);
  expect(contentOf(synthesized((again) => buildVariedApp(again, RecordingStack)))).toEqual(first);
});

test('leaves the earlier output byte for byte when a later synth fails', () => {
  const outdir = synthesized(stacks('a', 'b'));
  const before = contentOf(outdir);
  errorOf(() =>
    synthesized((app) => {
      stacks('a', 'c')(app);
      app.node.addValidation({ validate: () => ['bad'] });
    }, outdir),
  );
  expect(contentOf(outdir)).toEqual(before);
  expect(fs.readdirSync(outdir)).toEqual(['evidence', 'manifest.json', 'stacks']);
});

test('leaves the earlier output when a file cannot be replaced', () => {
  const outdir = synthesized(stacks('a'));
  const before = contentOf(outdir);
  fs.mkdirSync(path.join(outdir, 'stacks', 'b', 'cdk.tf.json'), { recursive: true });
  const error = errorOf(() =>
    synthesized((app) => {
      stacks('a', 'b')(app);
      (app.node.findChild('a') as TerraformStack).addOverride('locals.new', true);
    }, outdir),
  );
  expect(error.problems[0]?.message).toBe(
    'replacing stacks/b/cdk.tf.json failed: a directory is in its place (EISDIR)',
  );
  expect(contentOf(outdir)).toEqual(before);
  expect(fs.readdirSync(outdir)).toEqual(['evidence', 'manifest.json', 'stacks']);
});

test('leaves the earlier output when the directory of a stack cannot be made', () => {
  const outdir = synthesized(stacks('a'));
  fs.writeFileSync(path.join(outdir, 'stacks', 'b'), 'a file');
  const before = contentOf(outdir);
  expect(errorOf(() => synthesized(stacks('a', 'b'), outdir)).problems[0]?.message).toContain('stacks/b failed: ');
  expect(contentOf(outdir)).toEqual(before);
});

test('removes the directory of a stack that is gone, and leaves what Terraform keeps in those that live', () => {
  const outdir = synthesized(stacks('gone', 'living'));
  const living = path.join(outdir, 'stacks', 'living');
  fs.mkdirSync(path.join(living, '.terraform'));
  for (const file of ['.terraform/x', '.terraform.lock.hcl', 'terraform.tfstate'])
    fs.writeFileSync(path.join(living, file), file);
  fs.writeFileSync(path.join(outdir, 'stacks', 'gone', '.terraform.lock.hcl'), '');
  synthesized(stacks('living'), outdir);
  expect(filesBeside(outdir)).toEqual([
    'manifest.json',
    'stacks/living/.terraform.lock.hcl',
    'stacks/living/.terraform/x',
    'stacks/living/cdk.tf.json',
    'stacks/living/terraform.tfstate',
  ]);
});

test('removes evidence that an earlier synth has written and this one has not, and nothing else', () => {
  const outdir = synthesized(stacks('a'));
  const manifest = path.join(outdir, 'evidence', 'manifest.json');
  const { files, ...rest } = JSON.parse(fs.readFileSync(manifest, 'utf8')) as { files: object[] };
  fs.mkdirSync(path.join(outdir, 'evidence', 'old'));
  for (const file of ['old/gone.json', 'mine.txt']) fs.writeFileSync(path.join(outdir, 'evidence', file), '');
  fs.writeFileSync(path.join(outdir, 'outside.txt'), '');
  const claimed = ['old/gone.json', '../outside.txt'].map((file) => ({ path: file }));
  fs.writeFileSync(manifest, JSON.stringify({ ...rest, files: [...files, ...claimed] }));
  synthesized(stacks('a'), outdir);
  expect(fs.existsSync(path.join(outdir, 'evidence', 'old'))).toBe(false);
  expect(fs.existsSync(path.join(outdir, 'evidence', 'mine.txt'))).toBe(true);
  expect(fs.existsSync(path.join(outdir, 'outside.txt'))).toBe(true);
});

test('keeps the state of a stack that is gone', () => {
  const outdir = synthesized(stacks('gone', 'living'));
  fs.writeFileSync(path.join(outdir, 'stacks', 'gone', 'terraform.tfstate'), 'all that is known');
  synthesized(stacks('living'), outdir);
  expect(fs.readdirSync(path.join(outdir, 'stacks', 'gone'))).toEqual(['terraform.tfstate']);
});

test('touches no directory that the earlier manifest does not name', () => {
  const outdir = synthesized(stacks('a'));
  fs.mkdirSync(path.join(outdir, 'stacks', 'mine'));
  fs.writeFileSync(path.join(outdir, 'stacks', 'mine', 'notes'), '');
  synthesized(stacks('b'), outdir);
  expect(fs.readdirSync(path.join(outdir, 'stacks'))).toEqual(['b', 'mine']);
});

test.each([
  'not JSON',
  '{"stacks":{"..":{"workingDirectory":"stacks/.."}}}',
  '{"stacks":{"x":{"workingDirectory":"../x"}}}',
])('does not follow an earlier manifest out of the output: %s', (manifest) => {
  const parent = scratchDirectory();
  const outdir = synthesized(stacks('a'), path.join(parent, 'out'));
  fs.mkdirSync(path.join(parent, 'x'));
  fs.writeFileSync(path.join(outdir, 'manifest.json'), manifest);
  synthesized(stacks('a'), outdir);
  expect(fs.readdirSync(parent)).toEqual(['out', 'x']);
  expect(documentOf(outdir, 'a').resource).toHaveProperty('null_thing.thing.name', 'a');
});

test('says why a file could not be written', () => {
  const noSpace = Object.assign(new Error('ENOSPC'), {
    code: 'ENOSPC',
    syscall: 'write',
    path: '/out/stacks/a/cdk.tf.json',
  });
  const error = errorOf(() =>
    whileWriting('/out', () => {
      throw noSpace;
    }),
  );
  expect(error.message).toContain('The output directory /out cannot be written');
  expect(error.problems).toEqual([
    {
      message: 'write stacks/a/cdk.tf.json failed: no space left on the device (ENOSPC)',
      fix: 'make room or rights there, then synthesize again',
    },
  ]);
});

test('leaves whole files when two programs write to one directory at once', async () => {
  const outdir = scratchDirectory();
  const script = path.join(__dirname, 'synthesize-again-and-again.ts');
  const runs = ['x', 'y'].map((value) =>
    spawn(process.execPath, ['--import', 'tsx', script, outdir, value, '8'], { stdio: 'inherit' }),
  );
  const codes = await Promise.all(runs.map(async (run) => ((await once(run, 'exit')) as [number])[0]));
  expect(codes).toEqual([0, 0]);
  expect(fs.readdirSync(outdir)).toEqual(['evidence', 'manifest.json', 'stacks']);
  for (const id of Object.keys(manifestIn(outdir).stacks ?? {})) {
    expect(String(documentOf(outdir, id).output?.value?.value)).toMatch(/^(x{20000}|y{20000})$/);
  }
}, 30_000);

test('leaves a file that is in the place of a directory to clean up', () => {
  const outdir = synthesized(stacks('gone', 'living'));
  fs.rmSync(path.join(outdir, 'stacks', 'gone'), { recursive: true });
  fs.writeFileSync(path.join(outdir, 'stacks', 'gone'), 'mine');
  fs.writeFileSync(path.join(outdir, 'stacks', 'living', 'assets'), 'mine');
  synthesized(stacks('living'), outdir);
  expect(contentOf(outdir)).toMatchObject({ 'stacks/gone': 'mine', 'stacks/living/assets': 'mine' });
});

test('follows no link out of the output to clean up', () => {
  const elsewhere = scratchDirectory();
  fs.writeFileSync(path.join(elsewhere, 'secret'), '');
  const outdir = synthesized(stacks('gone', 'living'));
  fs.rmSync(path.join(outdir, 'stacks', 'gone'), { recursive: true });
  fs.symlinkSync(elsewhere, path.join(outdir, 'stacks', 'gone'));
  fs.symlinkSync(elsewhere, path.join(outdir, 'stacks', 'living', 'assets'));
  synthesized(stacks('living'), outdir);
  expect(fs.readdirSync(elsewhere)).toEqual(['secret']);
});

test('names a manifest that is a directory', () => {
  const outdir = scratchDirectory();
  fs.mkdirSync(path.join(outdir, 'manifest.json'));
  expect(errorOf(() => synthesized(stacks('a'), outdir)).problems[0]?.message).toBe(
    'replacing manifest.json failed: a directory is in its place (EISDIR)',
  );
});

test('does not say that nothing was written when it was', () => {
  const busy = Object.assign(new Error('EPERM'), { code: 'EPERM', syscall: 'unlink', path: '/out/stacks/gone/x' });
  const error = errorOf(() =>
    whileWriting(
      '/out',
      () => {
        throw busy;
      },
      'The new output is written.',
    ),
  );
  expect(error.message).toMatch(/The new output is written\.$/);
});
