import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, ValidateFunction } from 'ajv';
import { evidenceFiles } from '../../src/evidence/evidence-files';
import { evaluate } from '../../src/policy/engine/evaluate';
import { RuleSet } from '../../src/policy/engine/rule-set';
import { Framework } from '../../src/policy/frameworks/framework';
import { ResourceGraph } from '../../src/policy/resource/resource-graph';
import { evidenceInput } from './app';
import { documentOf, filesOf } from './bundle';

const OWN = [
  'access',
  'catalogue',
  'data-stores',
  'decisions',
  'environments',
  'exceptions',
  'inventory',
  'manifest',
  'policy-report',
  'posture',
  'readiness',
  'services',
];

/** Its schema, with no member allowed that it does not name: what is written is described. */
function closedSchema(kind: string): ValidateFunction {
  const text = readFileSync(join(__dirname, '../../schemas', `roadbed-${kind}.schema.json`), 'utf8');
  const closed = text.replaceAll('"properties": {', '"additionalProperties": false, "properties": {');
  return new Ajv({ strict: true, allErrors: true }).compile(JSON.parse(closed) as object);
}

const busy = evidenceInput({ breakGlass: { reason: 'the shop was down', ticket: 'INC-1' } });

// An entry of the catalogue has members by its kind, which its schema leaves open.
test.each(OWN.filter((kind) => kind !== 'catalogue'))(
  '%s.json holds what its schema says, and nothing else',
  (kind) => {
    const validate = closedSchema(kind);
    validate(JSON.parse(documentOf(busy, `${kind}.json`)));
    expect(validate.errors).toBeNull();
  },
);

test.each(OWN)('%s.json is a different document without one of its members', (kind) => {
  const text = readFileSync(join(__dirname, '../../schemas', `roadbed-${kind}.schema.json`), 'utf8');
  const validate = new Ajv({ strict: true }).compile(JSON.parse(text) as object);
  const document = JSON.parse(documentOf(busy, `${kind}.json`)) as Record<string, unknown>;
  expect(validate(document)).toBe(true);
  for (const member of Object.keys(document).filter((each) => each !== 'breakGlass')) {
    const { [member]: _gone, ...mutant } = document;
    expect([member, validate(mutant)]).toEqual([member, false]);
  }
});

test('the document of a framework holds what its schema says, and nothing else', () => {
  const validate = closedSchema('framework');
  validate(JSON.parse(documentOf(busy, 'frameworks/soc2.json')));
  expect(validate.errors).toBeNull();
});

test('there are documents of the frameworks that the platform names', () => {
  const frameworksOf = (frameworks: readonly Framework[]): string[] =>
    filesOf(evidenceInput({ frameworks })).flatMap(({ path }) => /^frameworks\/(.*)$/.exec(path)?.[1] ?? []);
  expect(frameworksOf([Framework.SOC_2])).toEqual(['soc2.csv', 'soc2.json']);
  expect(frameworksOf([])).toEqual([]);
});

test('every document says that it shows intended configuration and not deployed state', () => {
  const silent = filesOf(evidenceInput())
    // checkov reads its list by a shape of its own.
    .filter(({ path }) => path !== 'checkov.baseline.json')
    .filter(({ text }) => !/intended\W+configuration.*not\W+deployed\W+state/s.test(text))
    .map(({ path }) => path);
  expect(silent).toEqual([]);
});

test('the manifest is last and names every other file', () => {
  const files = filesOf(evidenceInput()).map(({ path }) => path);
  const manifest = JSON.parse(documentOf(evidenceInput(), 'manifest.json')) as { files: { path: string }[] };
  expect(files.at(-1)).toBe('manifest.json');
  expect(manifest.files.map(({ path }) => path)).toEqual(files.slice(0, -1));
});

test('the catalogue holds entries by kind', () => {
  const { entries } = JSON.parse(documentOf(evidenceInput(), 'catalogue.json')) as {
    entries: Record<string, { path: string }[]>;
  };
  const paths = Object.entries(entries).map(([kind, list]) => [kind, ...list.map(({ path }) => path)]);
  expect(paths).toEqual([
    ['service', 'checkout-prod/checkout', 'checkout-prod/receipts', 'checkout-prod/wiki'],
    ['state', 'checkout-prod'],
    ['team', 'team-payments'],
    ['readiness', 'checkout-prod/checkout', 'checkout-prod/receipts', 'checkout-prod/wiki'],
  ]);
});

test('an exception that covers nothing is recorded as not in use', () => {
  const { exceptions } = JSON.parse(documentOf(evidenceInput(), 'exceptions.json')) as {
    exceptions: { id: string; inUse: boolean; findings: { address: string }[] }[];
  };
  expect(exceptions.map(({ id, inUse, findings }) => [id, inUse, findings.map(({ address }) => address)])).toEqual([
    ['EXC-1', true, ['aws_security_group.web']],
    ['EXC-2', false, []],
  ]);
});

test('the posture counts outcomes, by severity too, and names exceptions in use', () => {
  const posture = JSON.parse(documentOf(evidenceInput(), 'posture.json')) as Record<string, unknown>;
  expect(posture).toMatchObject({
    counts: { error: 0, fail: 4, unknown: 1, excepted: 1, 'not-applicable': 2, pass: 2 },
    findings: { error: { fail: 3, unknown: 1, excepted: 1 }, warning: { fail: 1 }, note: { 'not-applicable': 2 } },
    exceptionsInUse: [{ id: 'EXC-1', expires: '2026-12-20', findings: 1 }],
  });
  expect(posture).not.toHaveProperty('breakGlass');
});

test('the inventory lists what is managed: no data source, no stack, nothing that is only stated', () => {
  const { resources } = JSON.parse(documentOf(evidenceInput(), 'inventory.json')) as { resources: { type: string }[] };
  const types = new Set(resources.map(({ type }) => type));
  expect([...types].filter((type) => !/^(aws|google|datadog)_/.test(type))).toEqual([]);
});

test('arguments that were overridden by hand are in the inventory', () => {
  const document = { resource: { aws_sqs_queue: { one: {}, two: {} } } };
  const overrides = new Map([['aws_sqs_queue.one', ['tags', 'name']]]);
  const main = { name: 'main', constructPath: 'main', directory: 'stacks/main', document, overrides };
  const report = evaluate(new ResourceGraph([main]), new RuleSet([]), () => undefined);
  const { resources } = JSON.parse(documentOf(evidenceInput({ report }), 'inventory.json')) as {
    resources: { address: string; overrides: string[] }[];
  };
  expect(resources.map(({ address, overrides }) => [address, ...overrides])).toEqual([
    ['aws_sqs_queue.one', 'name', 'tags'],
    ['aws_sqs_queue.two'],
  ]);
});

test('a file that nobody read is an error, not one that the manifest leaves out', () => {
  expect(() => [...evidenceFiles(evidenceInput())]).toThrow(
    'access.json must be read before what follows: the manifest has its hash',
  );
});
