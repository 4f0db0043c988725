import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { EvidenceInput } from '../../src/evidence/evidence-input';
import { defineRule } from '../../src/policy/rule/define-rule';
import { Finding } from '../../src/policy/rule/finding';
import { RuleSeverity } from '../../src/policy/rule/rule-severity';
import { encrypted, evidenceInput } from './app';
import { documentOf } from './bundle';

interface Suppression {
  readonly guid: string;
  readonly kind: string;
  readonly status: string;
  readonly justification: string;
  readonly properties: Readonly<Record<string, string>>;
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: string;
  readonly level: string;
  readonly locations: readonly {
    readonly physicalLocation?: { readonly artifactLocation: { readonly uri: string } };
    readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[];
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly Suppression[];
}

interface Sarif {
  readonly version: string;
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { id: string; properties: { tags: string[] } }[] } };
      readonly invocations: readonly [
        {
          readonly executionSuccessful: boolean;
          readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
        },
      ];
      readonly results: readonly Result[];
    },
  ];
}

const sarifOf = (input: EvidenceInput): Sarif => JSON.parse(documentOf(input, 'results.sarif')) as Sarif;
const documents = [
  { stack: 'checkout-prod', path: 'stacks/checkout-prod/cdk.tf.json', sha256: 'a'.repeat(64), size: 1 },
];

const schema = JSON.parse(readFileSync(join(__dirname, 'schemas/sarif-schema-2.1.0.json'), 'utf8')) as object;
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const validate = ajv.compile(schema);

test('is SARIF 2.1.0', () => {
  validate(sarifOf(evidenceInput({ documents })));
  expect(validate.errors).toBeNull();
});

test('the schema refuses SARIF of which a required part is gone', () => {
  const { version: _version, ...mutant } = sarifOf(evidenceInput());
  expect(validate(mutant)).toBe(false);
});

test('declares every rule, those that all pass too, and results point at them', () => {
  const [{ tool, results }] = sarifOf(evidenceInput()).runs;
  const ids = tool.driver.rules.map(({ id }) => id);
  expect(ids).toEqual([
    'toy-database-encrypted',
    'toy-log-retention',
    'toy-not-from-the-internet',
    'toy-queue-encrypted',
  ]);
  expect(results.map(({ ruleIndex }) => ids[ruleIndex])).toEqual(results.map(({ ruleId }) => ruleId));
});

test('says where by the path of the construct and by the document', () => {
  const [{ results }] = sarifOf(evidenceInput({ documents })).runs;
  const keyless = results.find(({ ruleId }) => ruleId === 'toy-database-encrypted');
  expect(keyless?.locations).toMatchObject([
    {
      physicalLocation: { artifactLocation: { uri: 'stacks/checkout-prod/cdk.tf.json' }, region: { startLine: 1 } },
      logicalLocations: [{ fullyQualifiedName: 'checkout-prod/aws_db_instance.keyless' }],
    },
  ]);
});

test('a failure has the level of its rule, what is unknown is open, what does not apply says so, passes are left out', () => {
  const [{ results }] = sarifOf(evidenceInput()).runs;
  const told = results.map(({ ruleId, kind, level }) => `${ruleId} ${kind} ${level}`);
  expect(told).toEqual([
    'toy-log-retention fail warning',
    'toy-database-encrypted fail error',
    'toy-database-encrypted open none',
    'toy-database-encrypted fail error',
    'toy-not-from-the-internet fail error',
    'toy-not-from-the-internet fail error',
    'toy-queue-encrypted notApplicable none',
    'toy-queue-encrypted notApplicable none',
  ]);
});

test('an exception is an accepted suppression with whoever answers for it', () => {
  const [{ results }] = sarifOf(evidenceInput()).runs;
  const suppressions = results.flatMap((result) => result.suppressions ?? []);
  expect(suppressions).toEqual([
    {
      guid: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-5/) as string,
      kind: 'external',
      status: 'accepted',
      justification: 'the shop is for everybody, and a firewall stands before it',
      properties: {
        exception: 'EXC-1',
        owner: 'payments',
        approver: 'security',
        ticket: 'SEC-812',
        issued: '2026-10-01',
        expires: '2026-12-20',
        compensatingControl: 'a web application firewall',
      },
    },
  ]);
});

test('a fingerprint stays when the message changes, and tells findings apart', () => {
  const fingerprints = (input: EvidenceInput): (string | undefined)[] =>
    sarifOf(input).runs[0].results.map(({ partialFingerprints }) => partialFingerprints['roadbedFinding/v1']);
  const { report, ...rest } = evidenceInput();
  const reworded = report.resources.map((judged) => ({
    ...judged,
    results: judged.results.map((result) => ({ ...result, message: 'otherwise' })),
  }));
  const before = fingerprints({ report, ...rest });
  expect(fingerprints({ ...rest, report: { ...report, resources: reworded } })).toEqual(before);
  expect(new Set(before).size).toBe(before.length);
});

test('a rule that throws is a notification and not a result', () => {
  const broken = defineRule({ ...encrypted.props, id: 'toy-broken' }, () => {
    throw new Error('out of order');
  });
  const stacks = { main: { resource: { aws_db_instance: { one: {} } } } };
  const [{ invocations, results }] = sarifOf(evidenceInput({}, stacks, [broken])).runs;
  expect(results).toEqual([]);
  expect(invocations[0].executionSuccessful).toBe(false);
  expect(invocations[0].toolExecutionNotifications.map(({ message }) => message.text)).toEqual([
    'rule toy-broken cannot judge main/aws_db_instance.one: Error: out of order',
  ]);
});

test('keeps to what GitHub takes of tags: 20 a rule', () => {
  const soc2 = Array.from({ length: 30 }, (_, index) => `CC6.${index + 1}`);
  const rule = defineRule({ ...encrypted.props, controls: { soc2 } }, () => []);
  const stacks = { main: { resource: { aws_db_instance: { one: {} } } } };
  const [{ tool }] = sarifOf(evidenceInput({}, stacks, [rule])).runs;
  expect(tool.driver.rules.map(({ properties }) => properties.tags.length)).toEqual([20]);
});

test('keeps to what GitHub takes of results, tells the worst, and says how many are left out', () => {
  const notes = defineRule({ ...encrypted.props, id: 'toy-a-note', severity: RuleSeverity.NOTE }, () =>
    Array.from({ length: 25_001 }, (_, index) => Finding.fail('must be so', `note-${index}`)),
  );
  const error = defineRule({ ...encrypted.props, id: 'toy-an-error' }, () => [Finding.fail('must not be so')]);
  const stacks = { main: { resource: { aws_db_instance: { one: {} } } } };
  const [{ invocations, results }] = sarifOf(evidenceInput({}, stacks, [notes, error])).runs;
  expect(results).toHaveLength(25_000);
  expect(results[0]?.ruleId).toBe('toy-an-error');
  expect(invocations[0].toolExecutionNotifications.map(({ message }) => message.text)).toEqual([
    '2 results are left out, for GitHub takes 25000 in a run; policy-report.json has all',
  ]);
});
