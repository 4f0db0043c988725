import * as path from 'node:path';
import { LocalBackend, TerraformStack } from 'cdktf';
import { contentOf, documentOf, synthesized } from './scratch';
import { RecordingStack, Thing } from './varied-app';

const stackClasses = [RecordingStack as typeof TerraformStack, TerraformStack];

test.each(stackClasses)('keeps the state of a stack without a backend beside the output directory', (Stack) => {
  const outdir = synthesized((app) => new Thing(new Stack(app, 's'), 'thing'));
  expect(documentOf(outdir, 's').terraform?.backend).toEqual({ local: { path: '../../../terraform.s.tfstate' } });
});

test('treats a local backend without a path alike', () => {
  const outdir = synthesized((app) => new LocalBackend(new RecordingStack(app, 's')));
  expect(documentOf(outdir, 's').terraform?.backend).toEqual({ local: { path: '../../../terraform.s.tfstate' } });
});

test('reads the state of another stack from where that stack keeps it', () => {
  const outdir = synthesized((app) => {
    const source = new Thing(new RecordingStack(app, 'from'), 'source');
    new Thing(new RecordingStack(app, 'to'), 'user', { text: source.text });
  });
  const remote = documentOf(outdir, 'to').data?.terraform_remote_state?.['cross-stack-reference-input-from'];
  expect(remote?.config).toEqual({ path: '../../../terraform.from.tfstate' });
});

test('leaves a path that the user chose', () => {
  const outdir = synthesized(
    (app) => new LocalBackend(new RecordingStack(app, 's'), { path: '/var/states/s.tfstate' }),
  );
  expect(documentOf(outdir, 's').terraform?.backend).toEqual({ local: { path: '/var/states/s.tfstate' } });
});

test.each(stackClasses)('lets no absolute path into the output', (Stack) => {
  const outdir = synthesized((app) => {
    const source = new Thing(new Stack(app, 'from'), 'source');
    new Thing(new Stack(app, 'to'), 'user', { text: source.text });
  });
  for (const content of Object.values(contentOf(outdir))) {
    expect(content).not.toContain(process.cwd());
    expect(content).not.toContain(path.resolve(outdir));
  }
});
