import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createColors } from 'picocolors';
import { check, CheckOptions } from '../../src/cli/commands/check';
import { Framework } from '../../src/policy/frameworks/framework';
import { RuleSeverity } from '../../src/policy/rule/rule-severity';

const FOREIGN = join(__dirname, 'fixtures/foreign');
const OPTIONS: CheckOptions = {
  format: 'text',
  rules: [],
  framework: [],
  stack: [],
  severity: RuleSeverity.ERROR,
};

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'check-'));
});

afterEach(() => rmSync(directory, { recursive: true }));

function write(name: string, content: string): string {
  const file = join(directory, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

/** A module of rules for things that nobody else judges: they must be right, they should be tidy. */
const rules = () =>
  write(
    'rules.cjs',
    `const rule = (id, severity, path, more) => ({
      props: { id, title: 'Things are ' + path, severity, resourceTypes: ['x_thing'], rationale: 'Why.', remediation: 'Make it ' + path + '.', ...more },
      check: (thing) => thing.mustBeTrue(path),
    });
    exports.right = rule('acme-right', 'error', 'right');
    exports.pack = { name: 'acme', props: { rules: [rule('acme-tidy', 'warning', 'tidy', { unknownBlocks: true })] } };`,
  );

const things = (all: Readonly<Record<string, object>>) => JSON.stringify({ resource: { x_thing: all } });
const GOOD = { right: true, tidy: true };

/** What is printed, whatever rules there are for every type. */
async function run(path: string, options: Partial<CheckOptions> = {}) {
  const { text, exitCode } = await check('1.2.3', path, { ...OPTIONS, ...options }, createColors(false));
  return {
    text: text
      .replaceAll(directory, '…')
      .replace(/[\d,]+ passed/, 'N passed')
      .replace(/\d+ rules$/m, 'N rules'),
    exitCode,
  };
}

/** With the rules of the tests, of things by name. */
const judge = (all: Readonly<Record<string, object>>, options: Partial<CheckOptions> = {}) =>
  run(write('shop.tf.json', things(all)), { rules: [rules()], ...options });

const refusal = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => '',
    (error: Error) => error.message.replaceAll(directory, '…'),
  );

test('tells what fails by rule and construct path, errors first, with what to do and where to read more', async () => {
  const { text, exitCode } = await judge({
    b: { right: false, tidy: true },
    a: { tidy: '${var.tidy}' },
    c: { right: true, tidy: false },
  });
  expect(text).toBe(`  ✖ policy   …/shop.tf.json   1 state, 3 resources, N rules
    N passed · 3 failed · 1 unknown · 0 excepted

  error  acme-right: Things are right
    shop/x_thing.a: right must be true, got nothing
    shop/x_thing.b: right must be true, got false
    → Make it right.
    roadbed check --explain acme-right

  warning  acme-tidy: Things are tidy
    shop/x_thing.c: tidy must be true, got false
    → Make it tidy.
    roadbed check --explain acme-tidy

  unknown  acme-tidy: Things are tidy
    shop/x_thing.a: known only after apply: var.tidy
    roadbed check --explain acme-tidy
`);
  expect(exitCode).toBe(2);
});

test.each([
  ['an error', { right: false, tidy: true }, RuleSeverity.ERROR, 2],
  ['nothing but a warning', { right: true, tidy: false }, RuleSeverity.ERROR, 0],
  ['a warning that is asked to stop', { right: true, tidy: false }, RuleSeverity.WARNING, 2],
  ['an unknown that blocks', { right: true, tidy: '${var.x}' }, RuleSeverity.WARNING, 2],
  ['an unknown that does not', { right: '${var.x}', tidy: true }, RuleSeverity.NOTE, 0],
  ['nothing', GOOD, RuleSeverity.NOTE, 0],
])('%s decides the exit code', async (_, thing, severity, code) => {
  expect((await judge({ a: thing }, { severity })).exitCode).toBe(code);
});

test('thousands of findings fill a screen and no more, unless all are asked for', async () => {
  const many = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`t${index}`, { tidy: true }]));
  const short = (await judge(many)).text;
  expect(short).toContain('N passed · 2,000 failed · 0 unknown · 0 excepted');
  expect(short).toContain('    and 1,997 more; list them with --all\n');
  expect(short.split('\n').length).toBeLessThan(20);
  expect((await judge(many, { all: true })).text.split('\n').length).toBeGreaterThan(2000);
});

const exceptions = () =>
  write(
    'exceptions.yaml',
    `exceptions:
  - id: EXC-1
    rule: acme-right
    path: shop/x_thing.a
    reason: The thing is replaced with the next release of the shop.
    owner: shop
    approver: security
    ticket: SEC-812
    issued: "2026-10-01"
    expires: "2027-03-01"
`,
  );

test('what an exception covers is counted as excepted and does not stop', async () => {
  jest.useFakeTimers({ now: new Date('2026-11-25T12:00:00Z'), doNotFake: ['nextTick', 'setImmediate'] });
  const { text, exitCode } = await judge({ a: { tidy: true } }, { exceptions: exceptions() });
  jest.useRealTimers();
  expect(text).toContain('0 failed · 0 unknown · 1 excepted');
  expect(exitCode).toBe(0);
});

test('an exception that has expired covers nothing, stops, and is told', async () => {
  jest.useFakeTimers({ now: new Date('2027-11-25T12:00:00Z'), doNotFake: ['nextTick', 'setImmediate'] });
  const { text, exitCode } = await judge({ a: GOOD }, { exceptions: exceptions() });
  jest.useRealTimers();
  expect(text).toContain('exception EXC-1 from acme-right for shop/x_thing.a expired on 2027-03-01\n');
  expect(exitCode).toBe(2);
});

test.each([
  ['is not there', 'nowhere.cjs', /"…\/nowhere\.cjs" cannot be loaded: Cannot find module/],
  ['exports nothing', 'empty.cjs', /"…\/empty\.cjs" must export rules, got none/],
  ['exports classes', 'classes.cjs', /"…\/classes\.cjs" must export rules, got classes/],
  ['fails', 'fails.cjs', /"…\/fails\.cjs" cannot be loaded: no luck/],
  [
    'takes the id of a rule',
    'taken.cjs',
    /id must be free, got "aws-s3-public-access-block", which a rule of Roadbed has/,
  ],
])('refuses a module of rules that %s', async (_, name, said) => {
  write('empty.cjs', 'exports.answer = 42;');
  write('classes.cjs', 'exports.Owner = class Owner {};');
  write('fails.cjs', 'throw new Error("no luck");');
  const props = `{ id: 'aws-s3-public-access-block', title: 't', severity: 'error', resourceTypes: ['x'], rationale: 'r', remediation: 'r' }`;
  write('taken.cjs', `exports.rule = { props: ${props}, check: () => [] };`);
  expect(await refusal(run(FOREIGN, { rules: [join(directory, name)] }))).toMatch(said);
});

test('a stack that is asked for is reported alone, and judged with what the others hold', async () => {
  const stack = (name: string) => [name, { synthesizedStackPath: `stacks/${name}/cdk.tf.json` }];
  write('out/manifest.json', JSON.stringify({ stacks: Object.fromEntries(['base', 'web'].map(stack)) }));
  const backend = (key: string) => ({ terraform: { backend: { s3: { bucket: 'b', key } } } });
  const state = { backend: 's3', config: { bucket: 'b', key: 'base' } };
  write(
    'out/stacks/base/cdk.tf.json',
    JSON.stringify({ ...backend('base'), output: { right: { value: true } }, resource: { x_thing: { bad: {} } } }),
  );
  write(
    'out/stacks/web/cdk.tf.json',
    JSON.stringify({
      ...backend('web'),
      data: { terraform_remote_state: { base: state } },
      resource: { x_thing: { a: { tidy: true, right: '${data.terraform_remote_state.base.outputs.right}' } } },
    }),
  );
  const { text, exitCode } = await run(join(directory, 'out'), { rules: [rules()], stack: ['web'] });
  expect(text).toContain('1 state, 1 resource, ');
  expect(text).toContain(' 0 failed · 0 unknown ');
  expect(exitCode).toBe(0);
  expect(await refusal(run(join(directory, 'out'), { stack: ['webb'] }))).toContain('did you mean "web"?');
});

test('a framework has a section that lists what does not stand well', async () => {
  const { text } = await run(FOREIGN, { framework: [Framework.SOC_2] });
  expect(text).toMatch(/SOC 2 [^\n]* {3}\d+ failing · /);
  expect(text).toMatch(/\n {4}CC6\.1 +failing +\S/);
});

test('a rule explains itself, and a wrong id is put right', async () => {
  const { text, exitCode } = await run('nowhere', { explain: 'aws-s3-public-access-block' });
  expect(text).toMatch(
    /^ {2}aws-s3-public-access-block: [^]* why\n[^]* what to do\n[^]* an example that meets it\n[^]* SOC 2 CC6\.1\n[^]* source: https/,
  );
  expect(exitCode).toBe(0);
  expect(await refusal(run('nowhere', { explain: 'aws-s3-public-access-blok' }))).toContain(
    'did you mean "aws-s3-public-access-block"?',
  );
});

test('rules of ones own explain themselves too', async () => {
  expect((await run('nowhere', { explain: 'acme-tidy', rules: [rules()] })).text).toContain(
    'acme-tidy: Things are tidy',
  );
});

test('--out writes the format to a file, and prints the text', async () => {
  const out = join(directory, 'reports/results.sarif');
  const { text } = await judge({ a: {} }, { format: 'sarif', out });
  expect(text).toContain('error  acme-right');
  const { runs } = JSON.parse(readFileSync(out, 'utf8')) as { runs: { results: { ruleId: string }[] }[] };
  expect(runs[0]?.results.map(({ ruleId }) => ruleId)).toEqual(['acme-right', 'acme-tidy']);
});

test('--out that cannot be written is refused', async () => {
  expect(await refusal(judge({ a: GOOD }, { out: directory }))).toContain(
    '--out must be a file that can be written, got "…": EISDIR',
  );
});

test('SARIF names the file from the working directory, as code scanning wants it', async () => {
  const { text } = await run(FOREIGN, { format: 'sarif' });
  expect(text).toContain('"uri":"test/cli/fixtures/foreign/google.tf.json"');
});

test('JSON is the policy report of the evidence, Markdown its summary', async () => {
  const report = JSON.parse((await judge({ a: {} }, { format: 'json' })).text) as { counts: object };
  expect(report.counts).toMatchObject({ error: 0, fail: 2 });
  expect((await judge({ a: GOOD }, { format: 'markdown' })).text).toMatch(/^# /);
});

/** Where a rule of Roadbed's fails in Terraform of somebody else. */
async function failing(id: string, path = FOREIGN): Promise<string[]> {
  const { text } = await run(path, { format: 'json' });
  const { resources } = JSON.parse(text) as {
    resources: { path: string; results: { rule: string; outcome: string }[] }[];
  };
  return resources
    .filter(({ results }) => results.some(({ rule, outcome }) => rule === id && outcome === 'fail'))
    .map(({ path: at }) => at);
}

test.each([
  ['aws-s3-public-access-block', ['foreign/aws_s3_bucket.assets', 'foreign/aws_s3_bucket.exports']],
  ['aws-rds-encrypted', ['foreign/aws_db_instance.reports']],
  ['aws-rds-public-access', ['foreign/aws_db_instance.reports']],
  ['aws-iam-administrator-policy', ['foreign/aws_iam_role_policy.deploy']],
  ['roadbed-secret-literal', []],
])('in Terraform that somebody else wrote, %s fails where it should and nowhere else', async (id, places) => {
  expect(await failing(id)).toEqual(places);
});

test('a plan of Terraform is judged like the configuration it is of', async () => {
  const plan = join(__dirname, '../policy/input/fixtures/shop.plan.json');
  expect(await failing('aws-rds-encrypted', plan)).toEqual(['shop.plan/aws_db_instance.legacy']);
  expect(await failing('aws-s3-public-access-block', plan)).toContain('shop.plan/aws_s3_bucket.open');
});
