import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { App, TerraformStack } from 'cdktf';
import { canonicalJson } from '../../../src/stacks/synthesis/canonical-json';
import { resolveStacks } from '../../../src/stacks/synthesis/one-resolve';
import { findStacks } from '../../../src/stacks/synthesis/stack-tree';
import { buildVariedApp, RecordingStack } from './varied-app';

const silent = { report: () => undefined };

function stockDocuments(build: (app: App) => void): Record<string, string> {
  const app = newApp();
  build(app);
  const stacks = findStacks(app);
  stacks.forEach((stack) => stack.prepareStack());
  return Object.fromEntries(stacks.map((stack) => [stack.node.id, canonicalJson(stack.toTerraform())]));
}

function ourDocuments(build: (app: App) => void): Record<string, string> {
  const app = newApp();
  build(app);
  const documents = resolveStacks(findStacks(app), silent);
  return Object.fromEntries([...documents].map(([stack, document]) => [stack.node.id, canonicalJson(document)]));
}

function newApp(): App {
  return new App({ outdir: fs.mkdtempSync(path.join(os.tmpdir(), 'one-resolve-')), stackTraces: false });
}

test('resolves a varied app to the bytes of cdktf', () => {
  const ours = ourDocuments((app) => buildVariedApp(app, RecordingStack));
  const stock = stockDocuments((app) => buildVariedApp(app, TerraformStack));
  expect(ours.first).toBe(stock.first);
  expect(ours.second).toBe(stock.second);
  expect(ours.third).toBe(stock.third);
});
