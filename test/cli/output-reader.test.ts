import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readOutput } from '../../src/cli/output-reader';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'output-'));
});

afterEach(() => rmSync(directory, { recursive: true }));

function write(stacks: Readonly<Record<string, object>>, annotations: readonly object[] = []): void {
  const entries = Object.entries(stacks).map(([name, document]) => {
    const synthesizedStackPath = `stacks/${name}/cdk.tf.json`;
    mkdirSync(dirname(join(directory, synthesizedStackPath)), { recursive: true });
    writeFileSync(join(directory, synthesizedStackPath), JSON.stringify(document));
    return [name, { name, synthesizedStackPath, annotations }];
  });
  writeFileSync(join(directory, 'manifest.json'), JSON.stringify({ stacks: Object.fromEntries(entries) }));
}

const stamp = (path: string, more: object = {}) => ({
  '//': { metadata: { roadbed: { construct: 'PavedService', version: '1.0', baseline: '2026.11', path, ...more } } },
});

it('counts resources, and not data sources, of states in order of name', () => {
  write({ b: { resource: { x: { one: {}, two: {} }, y: { one: {} } }, data: { z: { one: {} } } }, a: {} });
  expect(readOutput(directory).states).toEqual([
    { name: 'a', resources: 0, constructs: [] },
    { name: 'b', resources: 3, constructs: [] },
  ]);
});

it('learns of a construct from the stamps and labels of all its resources', () => {
  const kubernetes = {
    'app.kubernetes.io/name': 'checkout',
    'roadbed.dev/tier': '0',
    'roadbed.dev/environment': 'prod',
  };
  write({
    prod: {
      resource: {
        aws_iam_role: { role: { ...stamp('prod/checkout'), tags: { team: 'payments' } } },
        kubernetes_deployment_v1: { web: { ...stamp('prod/checkout'), metadata: { labels: kubernetes } } },
      },
    },
  });
  expect(readOutput(directory).states[0]?.constructs).toEqual([
    {
      path: 'prod/checkout',
      construct: 'PavedService',
      version: '1.0',
      baseline: '2026.11',
      service: 'checkout',
      tier: '0',
      team: 'payments',
      environment: 'prod',
    },
  ]);
});

it.each([
  ['a typed resource with blocks as lists', { metadata: [{ labels: { 'app.kubernetes.io/name': 'web' } }] }],
  ['a manifest', { manifest: { metadata: { labels: { 'app.kubernetes.io/name': 'web' } } } }],
  ['AWS tags', { tags: { service: 'web' } }],
  ['Google Cloud labels', { labels: { service: 'web' } }],
  ['nothing but the path', {}],
])('names the service by %s', (_, body) => {
  const path = Object.keys(body).length === 0 ? 'prod/web' : 'prod/other';
  write({ prod: { resource: { x: { one: { ...stamp(path), ...body } } } } });
  expect(readOutput(directory).states[0]?.constructs[0]?.service).toBe('web');
});

it('gives a stack that is stamped itself no second name', () => {
  write({ team: { resource: { x: { one: stamp('team') } } } });
  expect(readOutput(directory).states[0]?.constructs[0]).not.toHaveProperty('service');
});

it('takes labels of resources that Roadbed did not make for nothing of its own', () => {
  write({ prod: { resource: { x: { one: { metadata: { labels: { 'app.kubernetes.io/name': 'web' } } } } } } });
  expect(readOutput(directory).states[0]?.constructs).toEqual([]);
});

it('reads annotations', () => {
  write({ a: {} }, [{ level: '@cdktf/warn', message: 'careful', constructPath: 'a/x' }]);
  expect(readOutput(directory).annotations).toEqual([{ level: 'warn', message: 'careful', path: 'a/x' }]);
});

it('names the file it cannot read', () => {
  write({ a: {} });
  writeFileSync(join(directory, 'stacks/a/cdk.tf.json'), '[');
  expect(() => readOutput(directory)).toThrow(
    /is not an output directory of cdktf.*\n\n {2}stacks\/a\/cdk\.tf\.json cannot be read/,
  );
});
