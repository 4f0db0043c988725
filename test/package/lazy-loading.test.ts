import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { publicExports } from '../../scripts/lib/public-exports';

const root = join(__dirname, '../..');
const values = publicExports(join(root, 'src/index.ts')).filter(({ kind }) => kind === 'value');

/** Runs a script in a fresh Node at the top level and reads the JSON it prints. */
function node(script: string, ...flags: string[]): unknown {
  return JSON.parse(execFileSync(process.execPath, [...flags, '-e', script], { cwd: root, encoding: 'utf8' }));
}

const LOADED = `Object.keys(require.cache).map((file) => require('path').relative(process.cwd(), file)).sort()`;

test('requiring the compiled package loads one file', () => {
  expect(node(`require('roadbed'); console.log(JSON.stringify(${LOADED}))`)).toEqual([join('lib', 'index.js')]);
});

test('every public value can be read, under CommonJS', () => {
  const script = `const r = require('roadbed'); console.log(JSON.stringify(Object.keys(r).filter((k) => r[k] !== undefined)))`;
  expect(node(script)).toEqual(values.map(({ name }) => name));
});

test('every public value can be imported by name, under ES modules', () => {
  const script = `import * as r from 'roadbed'; console.log(JSON.stringify(Object.keys(r)))`;
  expect(node(script, '--input-type=module')).toEqual(expect.arrayContaining(values.map(({ name }) => name)));
});

const AN_APP = `
  const roadbed = require('roadbed');
  const outdir = require('fs').mkdtempSync(require('path').join(require('os').tmpdir(), 'roadbed-test-'));
  const app = new roadbed.RoadbedApp({ outdir });
  const place = { stage: roadbed.Stage.DEV, account: '111111111111', region: 'eu-west-1', cluster: 'dev' };
  const environment = roadbed.Environment.eks('dev', place);
  const backend = roadbed.StateBackend.s3({ bucket: 'acme-state', region: 'eu-west-1' });
  new roadbed.Platform(app, 'platform', { organization: 'acme', baseline: '2026.11', environments: [environment], backend });
  new roadbed.EnvironmentStack(app, 'stack', { environment });
  app.synth();`;

test('an app loads Roadbed as a few files, and not what cdktf packs assets with', () => {
  const files = node(`${AN_APP} console.log(JSON.stringify(${LOADED}))`);
  const own = (files as string[]).filter((file) => file.startsWith('lib'));
  expect(own.length).toBeLessThan(30);
  expect((files as string[]).filter((file) => /archiver.lib/.test(file))).toEqual([]);
});

test('what cdktf packs assets with is there for whoever asks for it, where cdktf has it', () => {
  const script = `
    require('roadbed').Stage;
    const ofCdktf = require('module').createRequire(require.resolve('cdktf'));
    const has = (name) => { try { return ofCdktf.resolve(name) !== ''; } catch { return false; } };
    const archiver = has('archiver') ? ofCdktf('archiver') : Object.assign(() => ({ finalize() {} }), { create() {} });
    console.log(JSON.stringify([typeof archiver.create, typeof archiver('zip').finalize]));`;
  expect(node(script)).toEqual(['function', 'function']);
});

test('a file of the package and the package itself are the same code', () => {
  const script = `console.log(JSON.stringify(require('./lib/platform/platform').Platform === require('roadbed').Platform))`;
  expect(node(script)).toBe(true);
});
