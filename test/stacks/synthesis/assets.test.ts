import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { AssetType, TerraformAsset, TerraformStack } from 'cdktf';
import { RoadbedApp } from '../../../src/stacks/roadbed-app';
import { contentOf, documentOf, errorOf, scratchDirectory, synthesized } from './scratch';
import { RecordingStack, Thing } from './varied-app';

function sources(content = 'hello'): string {
  const directory = scratchDirectory();
  fs.mkdirSync(path.join(directory, 'dir', 'sub'), { recursive: true });
  fs.writeFileSync(path.join(directory, 'file.txt'), content);
  fs.writeFileSync(path.join(directory, 'dir', 'sub', 'deep.txt'), content);
  return directory;
}

function withAsset(directory: string, Stack = RecordingStack as typeof TerraformStack): (app: RoadbedApp) => void {
  return (app) => {
    const stack = new Stack(app, 's');
    const asset = new TerraformAsset(stack, 'asset', { path: path.join(directory, 'file.txt') });
    new Thing(stack, 'user', { file: asset.path });
  };
}

test.each([RecordingStack as typeof TerraformStack, TerraformStack])(
  'puts the file of an asset where the document says',
  (Stack) => {
    const outdir = synthesized(withAsset(sources(), Stack));
    const file = String(documentOf(outdir, 's').resource?.null_thing?.user?.file);
    expect(fs.readFileSync(path.join(outdir, 'stacks', 's', file), 'utf8')).toBe('hello');
  },
);

test('copies directories, and packs archives', () => {
  const directory = sources();
  const outdir = synthesized((app) => {
    const stack = new RecordingStack(app, 's');
    new TerraformAsset(stack, 'dir', { path: path.join(directory, 'dir'), type: AssetType.DIRECTORY, assetHash: 'h' });
    new TerraformAsset(stack, 'zip', { path: path.join(directory, 'dir'), type: AssetType.ARCHIVE, assetHash: 'h' });
  });
  const assets = path.join(outdir, 'stacks', 's', 'assets');
  const [first = '', second = ''] = Object.keys(contentOf(assets));
  expect(first).toMatch(/^dir.*sub\/deep\.txt$/);
  expect(second).toMatch(/^zip.*archive\.zip$/);
  expect(execFileSync('unzip', ['-p', path.join(assets, second), 'sub/deep.txt'], { encoding: 'utf8' })).toBe('hello');
});

test('removes the earlier content of an asset', () => {
  const outdir = synthesized(withAsset(sources('old')));
  synthesized(withAsset(sources('new')), outdir);
  expect(Object.values(contentOf(path.join(outdir, 'stacks', 's', 'assets')))).toEqual(['new']);
});

test('leaves the earlier asset when the synth fails', () => {
  const outdir = synthesized(withAsset(sources('old')));
  errorOf(() =>
    synthesized((app) => {
      withAsset(sources('new'))(app);
      app.node.addValidation({ validate: () => ['bad'] });
    }, outdir),
  );
  expect(Object.values(contentOf(path.join(outdir, 'stacks', 's', 'assets')))).toEqual(['old']);
});
