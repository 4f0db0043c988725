import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { typedBlocks } from '../../../src/core/terraform/terraform-document';
import { readPolicyInput } from '../../../src/policy/input/read-input';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'input-'));
});

afterEach(() => rmSync(directory, { recursive: true }));

const THING = '{"resource":{"x_thing":{"a":{"size":1}}}}';
const OUTPUT =
  '{"version":"0.21.0","stacks":{"web":{"constructPath":"App/web","synthesizedStackPath":"stacks/web/cdk.tf.json"}}}';

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), content);
  }
}

/** The kind of an input, and its stacks with the resources that each holds. */
function read(name: string) {
  const { kind, stacks, notes } = readPolicyInput(join(directory, name));
  const resources = stacks.map((stack) => [
    stack.name,
    stack.constructPath,
    ...typedBlocks(stack.document, 'resource').map(({ type, name: of }) => `${type}.${of}`),
  ]);
  return { kind, resources, notes };
}

/** What is said of something that cannot be read: the problem and what to do. */
function refusal(name: string): string[] {
  try {
    readPolicyInput(join(directory, name));
  } catch (error) {
    const text = (error as Error).message.replaceAll(directory, '…');
    expect(text).toMatch(/ cannot be checked: 1 problem\n\n[^]*\n\nNothing was checked\.$/);
    return text
      .split('\n')
      .slice(2, -2)
      .map((line) => line.trim());
  }
  return [];
}

test('reads the output of a cdktf app, with the construct paths of its manifest', () => {
  write({ 'out/manifest.json': OUTPUT, 'out/stacks/web/cdk.tf.json': THING });
  expect(read('out')).toEqual({ kind: 'output', resources: [['web', 'App/web', 'x_thing.a']], notes: [] });
});

test('reads a directory of Terraform JSON as one stack, and names the HCL beside it that is not judged', () => {
  write({
    'net/a.tf.json': THING,
    'net/b.tf.json': THING.replace('"a"', '"b"'),
    'net/dns.tf': '',
    'net/.c.tf.json': '[',
  });
  expect(read('net')).toEqual({
    kind: 'directory',
    resources: [['net', 'net', 'x_thing.a', 'x_thing.b']],
    notes: ['dns.tf is not judged: it is HCL, and only a plan of it is JSON'],
  });
});

test.each([
  ['web.tf.json', 'web'],
  ['web.json', 'web'],
  ['stacks/api/cdk.tf.json', 'api'],
])('reads the document %s as the stack %s', (name, stack) => {
  write({ [name]: THING });
  expect(read(name).resources).toEqual([[stack, stack, 'x_thing.a']]);
});

test.each([
  ['a byte order mark', Buffer.from(`\uFEFF${THING}`)],
  ['the UTF-16 of PowerShell 5.1', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(THING, 'utf16le')])],
])('reads a file with %s', (_, content) => {
  write({ 'web.tf.json': content });
  expect(read('web.tf.json').resources).toEqual([['web', 'web', 'x_thing.a']]);
});

test('follows a link', () => {
  write({ 'net/a.tf.json': THING });
  symlinkSync(join(directory, 'net'), join(directory, 'link'));
  expect(read('link').resources).toEqual([['link', 'link', 'x_thing.a']]);
});

test.each([
  ['{"format_version":"1.2","planned_values":{},"resource_changes":[]}', 'plan'],
  ['{"format_version":"1.0","values":{"root_module":{}}}', 'state'],
  ['{"format_version":"1.0"}', 'state'],
])('takes %s for a %s', (content, kind) => {
  write({ 'x.json': content });
  expect(read('x.json')).toEqual({ kind, resources: [['x', 'x']], notes: [] });
});

test.each([
  ['"errored":true', 'the plan ended in an error: what it does not hold is not judged'],
  ['"complete":false', 'the plan is not complete: what it defers is not judged'],
])('a plan with %s says that it does not hold all', (member, note) => {
  write({ 'x.json': `{"format_version":"1.2","resource_changes":[],${member}}` });
  expect(read('x.json').notes).toEqual([note]);
});

const NAME = 'name an output directory of cdktf, a directory with *.tf.json, a *.tf.json file, or a plan as JSON';
const PLAN =
  'check its plan: terraform plan -out plan.bin && terraform show -json plan.bin > plan.json && roadbed check plan.json';

test.each([
  ['', 'it is not JSON: it is empty', PLAN],
  ['PK\u0003\u0004\u00ff', /^it is not JSON: /, PLAN],
  ['{"@level":"info"}\n{"@level":"info"}\n', 'it is the log of terraform plan -json, not the plan', PLAN],
  ['[]', 'it must hold a JSON object', NAME],
  ['{}', 'it holds nothing', NAME],
  ['{"data":{},"error":null}', 'it is no Terraform: no block is called "error"', NAME],
  [
    '{"AWSTemplateFormatVersion":"2010-09-09","Resources":{}}',
    'it is a template of CloudFormation, and roadbed check judges Terraform',
    NAME,
  ],
  [
    'AWSTemplateFormatVersion: 2010-09-09\n',
    'it is a template of CloudFormation',
    `roadbed check judges Terraform; ${NAME}`,
  ],
  ['{"apiVersion":"v1","kind":"Pod"}', 'it is an object of Kubernetes, and roadbed check judges Terraform', NAME],
  ['apiVersion: v1\nkind: Pod\n', 'it is YAML of Kubernetes', `roadbed check judges Terraform; ${NAME}`],
  ['{"version":3,"deployment":{}}', 'it is a stack of Pulumi, and roadbed check judges Terraform', NAME],
  ['{"name":"x","version":"1.0.0"}', 'it is a file of npm, and roadbed check judges Terraform', NAME],
  [OUTPUT, 'it is the manifest of a cdktf app', 'name the directory that holds it'],
  [
    '{"version":4,"serial":1,"lineage":"x","resources":[]}',
    'it is a state as Terraform stores it, whose format is its own affair',
    'terraform show -json > state.json && roadbed check state.json',
  ],
  [
    '{"format_version":"2.0","planned_values":{}}',
    'format_version must be 1.x, as terraform show -json prints it, got "2.0"',
    'terraform show -json plan.bin > plan.json, with a Terraform of version 1',
  ],
])('refuses a file that holds %j', (content, problem, fix) => {
  write({ 'x.json': content });
  const [said, todo] = refusal('x.json');
  expect(said).toMatch(typeof problem === 'string' ? new RegExp(`^${escapeRegExp(problem)}$`) : problem);
  expect(todo).toBe(fix);
});

test.each([
  ['nothing', {}, 'nowhere', 'there is nothing', NAME],
  ['an empty directory', { 'x/.keep': '' }, 'x', 'it is an empty directory', NAME],
  ['a file of HCL', { 'main.tf': '' }, 'main.tf', 'it is HCL, and roadbed check reads JSON', PLAN],
  ['a directory of HCL', { 'x/main.tf': '' }, 'x', 'it holds HCL only (main.tf), and roadbed check reads JSON', PLAN],
  [
    'the project of an app',
    { 'x/cdktf.json': '{}' },
    'x',
    'it is the project of a cdktf app, not its output',
    'synthesize it, then: roadbed check …/x/cdktf.out',
  ],
  [
    'the project of an app with its output',
    { 'x/cdktf.json': '{}', 'x/cdktf.out/y': '' },
    'x',
    'it is the project of a cdktf app, not its output',
    'roadbed check …/x/cdktf.out',
  ],
  [
    'the stacks of an output',
    { 'x/stacks/web/cdk.tf.json': '{}' },
    'x/stacks',
    'it holds the stacks of an output',
    'name the output, …/x, or one: …/x/stacks/web',
  ],
  ['Pulumi', { 'x/Pulumi.yaml': '' }, 'x', 'it is a project of Pulumi, and roadbed check judges Terraform', NAME],
  ['Helm', { 'x/Chart.yaml': '' }, 'x', 'it is a chart of Helm, and roadbed check judges Terraform', NAME],
  [
    'Kubernetes',
    { 'x/pod.yaml': 'apiVersion: v1\nkind: Pod\n' },
    'x',
    'it is YAML of Kubernetes, and roadbed check judges Terraform',
    NAME,
  ],
  [
    'the AWS CDK',
    { 'x/manifest.json': '{"version":"1","artifacts":{}}' },
    'x',
    'its manifest.json has no "stacks": it is not the manifest of a cdktf app',
    'synthesize it first (roadbed synth, cdktf synth), or name another directory: roadbed check cdktf.out',
  ],
  [
    'an app without stacks',
    { 'x/manifest.json': '{"stacks":{}}' },
    'x',
    'its manifest.json names no stack',
    'add a stack to the app, and synthesize it',
  ],
  [
    'a plan in a directory',
    { 'x/plan.json': '{}' },
    'x',
    'it holds no *.tf.json and no manifest.json',
    'name the file that is meant: roadbed check …/x/plan.json',
  ],
  [
    'a file that is no Terraform',
    { 'x/a.tf.json': '{"foo":{}}' },
    'x',
    'a.tf.json: it is no Terraform: no block is called "foo"',
    undefined,
  ],
  [
    'a file that is no JSON',
    { 'x/a.tf.json': '{,' },
    'x',
    /^a\.tf\.json is not JSON: /,
    'mend it, or synthesize it again',
  ],
])('refuses %s', (_, files, name, problem, fix) => {
  write(files);
  const [said, todo] = refusal(name);
  expect(said).toMatch(typeof problem === 'string' ? new RegExp(`^${escapeRegExp(problem)}$`) : problem);
  expect(todo).toBe(fix);
});

test('refuses a link to something that is not there', () => {
  symlinkSync(join(directory, 'gone'), join(directory, 'link'));
  expect(refusal('link')).toEqual(['it is a link to something that is not there', NAME]);
});

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
