import { SourceStack } from '../../../src/core/terraform/output-source';
import { remoteStateReads, sharedStates } from '../../../src/core/terraform/remote-states';
import { inventedOutputs } from '../../../src/offline/run/invented-outputs';
import { plannedChanges } from '../../../src/offline/run/planned-change';
import { inventedVariable } from '../../../src/offline/run/variable-values';
import { satisfies } from '../../../src/offline/run/version-constraint';
import { jsonPathAt } from '../../../src/offline/terraform/json-path-at';
import { terraformEnvironment } from '../../../src/offline/terraform/terraform-environment';

describe('a place in a document', () => {
  const text = '{\n  "résumé": {"a": [1, {"b": "x\\"}"}]},\n  "c": true\n}';
  const byteOf = (part: string) => Buffer.byteLength(text.slice(0, text.indexOf(part)));

  it.each([
    ['"résumé"', ['résumé']],
    ['1,', ['résumé', 'a', '0']],
    ['"x', ['résumé', 'a', '1', 'b']],
    ['true', ['c']],
  ])('is found by the byte of %s', (part, path) => {
    expect(jsonPathAt(text, byteOf(part))).toEqual(path);
  });

  it('is nowhere between members', () => {
    expect(jsonPathAt(text, 0)).toEqual([]);
  });
});

describe('a version constraint', () => {
  it.each([
    ['6.25.0', '6.25.0', true],
    ['6.25.0', '~> 6.20', true],
    ['6.25.0', '~> 6.20.0', false],
    ['2.38.0', '>= 2.0, < 2.30', false],
    ['2.38.0', '!= 2.38.0', false],
    ['2.38.0', 'whatever', true],
  ])('%s within %s: %s', (version, constraint, fits) => {
    expect(satisfies(version, constraint)).toBe(fits);
  });
});

describe('a state that is read', () => {
  const stack = (name: string, document: object): SourceStack => ({
    name,
    document: document as SourceStack['document'],
    directory: `/out/stacks/${name}`,
    workingDirectory: `stacks/${name}`,
    documentFile: 'cdk.tf.json',
    dependencies: [],
  });
  const writer = (terraform: object) => stack('base', { terraform });
  const reader = (backend: string, config: object) =>
    stack('app', { data: { terraform_remote_state: { base: { backend, config } } } });

  it.each([
    ['s3', { backend: { s3: { bucket: 'b', key: 'k', region: 'r' } } }, { bucket: 'b', key: 'k', role_arn: 'mine' }],
    ['gcs', { backend: { gcs: { bucket: 'b', prefix: 'p/' } } }, { bucket: 'b', prefix: 'p' }],
    [
      'azurerm',
      { backend: { azurerm: { storage_account_name: 's', container_name: 'c', key: 'k' } } },
      { storage_account_name: 's', container_name: 'c', key: 'k', use_oidc: true },
    ],
    [
      'remote',
      { cloud: { organization: 'acme', workspaces: { name: 'base' } } },
      { hostname: 'app.terraform.io', organization: 'acme', workspaces: { name: 'base' } },
    ],
    [
      'remote',
      { backend: { remote: { organization: 'acme', workspaces: [{ name: 'base' }] } } },
      { organization: 'acme', workspaces: { name: 'base' } },
    ],
    ['http', { backend: { http: { address: 'https://s/base', username: 'u' } } }, { address: 'https://s/base' }],
    ['local', { backend: { local: { path: '../../../base.tfstate' } } }, { path: '/base.tfstate' }],
    ['local', {}, { path: '../base/terraform.tfstate' }],
    ['somewhere-new', { backend: { 'somewhere-new': { place: 1 } } }, { place: 1 }],
  ])('is found to be that of a stack: %s', (backend, terraform, config) => {
    const app = reader(backend, config);
    expect(remoteStateReads(app, [app, writer(terraform)])).toMatchObject([{ name: 'base', producer: 'base' }]);
  });

  it('is not that of a stack with another key', () => {
    const app = reader('s3', { bucket: 'b', key: 'other' });
    const [read] = remoteStateReads(app, [app, writer({ backend: { s3: { bucket: 'b', key: 'k' } } })]);
    expect(read).not.toHaveProperty('producer');
  });

  it('is not shared by stacks whose workspaces are chosen by tags', () => {
    const terraform = { cloud: { organization: 'acme', workspaces: { tags: ['prod'] } } };
    expect(sharedStates([stack('a', { terraform }), stack('b', { terraform })])).toEqual([]);
  });

  it('is told when two stacks write it', () => {
    const terraform = { backend: { s3: { bucket: 'b', key: 'k' } } };
    expect(sharedStates([stack('a', { terraform }), stack('b', { terraform }), stack('c', {})])).toEqual([['a', 'b']]);
  });
});

describe('what is invented', () => {
  it('has the outputs that are read, in the shape they are read in', () => {
    const at = (rest: string) => `\${data.terraform_remote_state.net.outputs${rest}}`;
    const document = {
      a: [at('.vpc'), at('.subnets[1]'), at('.zone.name'), at('["odd-name"]')],
      b: '${data.terraform_remote_state.other.outputs.x}',
    };
    expect(inventedOutputs(document, 'net')).toEqual({
      vpc: 'roadbed-standin-output-vpc',
      subnets: ['roadbed-standin-output-subnets-0', 'roadbed-standin-output-subnets-1'],
      zone: { name: 'roadbed-standin-output-zone-name' },
      'odd-name': 'roadbed-standin-output-odd-name',
    });
  });

  it.each([
    ['string', 'roadbed-standin-v'],
    ['number', 1],
    ['list(string)', []],
    ['map(object({ a = string }))', {}],
    [
      'object({ name = string, ports = list(number), extra = optional(string) })',
      { name: 'roadbed-standin-v-name', ports: [] },
    ],
    ['tuple([number, bool])', [1, false]],
  ])('for a variable of %s is of that type', (type, value) => {
    expect(inventedVariable('v', type)).toEqual(value);
  });
});

describe('a change', () => {
  const change = (before: object | null, after: object | null, more: object = {}) =>
    plannedChanges(
      { resource_changes: [{ address: 'a.b', type: 'a', change: { actions: ['update'], before, after, ...more } }] },
      {},
    )[0];

  it('lists what differs, without indexes of single blocks', () => {
    expect(change({ spec: [{ x: 0, y: 1 }] }, { spec: [{ x: 10, y: 1 }] })?.differences).toEqual([
      { path: 'spec.x', before: 0, after: 10 },
    ]);
  });

  it('never shows what is sensitive, nor what holds it', () => {
    const shown = [
      change({ p: 'old' }, { p: 'new' }, { before_sensitive: { p: true } }),
      change({ c: null }, { c: { p: 'new' } }, { after_sensitive: { c: { p: true } } }),
      change({ p: 'old' }, {}, { after_unknown: { p: true }, before_sensitive: true }),
    ];
    expect(JSON.stringify(shown)).not.toMatch(/old|new/);
    expect(shown.map((each) => each?.differences[0]?.note)).toEqual(['sensitive', 'sensitive', 'sensitive']);
  });

  it('is left out when nothing happens', () => {
    expect(plannedChanges({ resource_changes: [{ address: 'a.b', change: { actions: ['no-op'] } }] }, {})).toEqual([]);
  });
});

it('gives Terraform nothing of the user that steers it', () => {
  const own = {
    PATH: '/bin',
    TF_LOG: 'TRACE',
    tf_cli_args: 'x',
    https_proxy: 'http://real',
    OTEL_TRACES_EXPORTER: 'otlp',
  };
  const env = terraformEnvironment(own, { reattach: '{}', cliConfig: '/c', dataDirectory: '/d' });
  expect(env).toMatchObject({
    PATH: '/bin',
    TF_REATTACH_PROVIDERS: '{}',
    TF_CLI_CONFIG_FILE: '/c',
    HTTPS_PROXY: 'http://127.0.0.1:9',
  });
  expect(Object.keys(env)).not.toEqual(expect.arrayContaining(['TF_LOG']));
  expect(env).not.toHaveProperty('https_proxy');
});
