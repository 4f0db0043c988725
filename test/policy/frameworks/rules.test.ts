import { join } from 'node:path';
import { filesBelow } from '../../../scripts/lib/sources';
import { checkControls } from '../../../src/policy/frameworks/check-controls';
import type { ControlIds } from '../../../src/policy/rule/control-ids';
import type { PolicyRule, PolicyRuleProps } from '../../../src/policy/rule/policy-rule';
import { allRules } from '../../../src/policy/rules/rule-groups';

const FOLDER = join(__dirname, '../../../src/policy/rules');

/** Every rule that a `rules.ts` lists, wherever it lies. */
const listed: readonly PolicyRule[] = filesBelow(FOLDER)
  .filter((path) => path.endsWith('/rules.ts'))
  .flatMap((path) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- found by looking, so that none is forgotten
    const exported = require(join(FOLDER, path)) as Readonly<Record<string, unknown>>;
    return Object.values(exported).flatMap((value) => (Array.isArray(value) ? (value as PolicyRule[]) : []));
  });
const rules = [...new Map(listed.map((rule) => [rule.props.id, rule])).values()];

/** The ids of the rules that are not as they must be. */
const idsOfOthers = (isRight: (props: PolicyRuleProps) => boolean): string[] =>
  rules.filter(({ props }) => !isRight(props)).map(({ props }) => props.id);

const SENTENCE = /^[^a-z].*[.!?)`]$/s;

test('rules are found, and no id is taken twice', () => {
  expect(rules.length).toBeGreaterThan(30);
  const ids = [...new Set(listed)].map(({ props }) => props.id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('rules name controls that exist, each once', () => {
  const problems = rules.flatMap(({ props }) => checkControls(props.id, props.controls));
  expect(problems.map(({ message }) => message)).toEqual([]);
  const twice = (controls: ControlIds): boolean =>
    Object.values(controls).some((ids: string[] | undefined) => new Set(ids).size !== (ids?.length ?? 0));
  expect(idsOfOthers(({ controls = {} }) => !twice(controls))).toEqual([]);
});

test('ids of rules begin with what they judge', () => {
  expect(idsOfOthers(({ id }) => /^(aws|google|kubernetes|datadog|roadbed)(-[a-z0-9]+)+$/.test(id))).toEqual([]);
});

test('the file of a rule is named after its opinion', () => {
  const files = filesBelow(FOLDER).map((path) => path.replace(/^.*\/|\.ts$/g, ''));
  expect(idsOfOthers(({ id }) => files.some((file) => id === file || id.endsWith(`-${file}`)))).toEqual([]);
});

test('titles say what is true, in one line without a period', () => {
  expect(
    idsOfOthers(({ title }) => /^\S[^\n]{10,110}[^.\s]$/.test(title) && title[0] === title[0]?.toUpperCase()),
  ).toEqual([]);
});

test('rationales and remediations are sentences', () => {
  expect(idsOfOthers(({ rationale }) => SENTENCE.test(rationale))).toEqual([]);
  expect(idsOfOthers(({ remediation }) => SENTENCE.test(remediation))).toEqual([]);
});

test('rules show what meets them, and where the opinion comes from', () => {
  expect(idsOfOthers(({ example = '' }) => example.trim() !== '')).toEqual([]);
  expect(idsOfOthers(({ source = '' }) => source.startsWith('https://'))).toEqual([]);
});

test('rules name types of resources as Terraform does', () => {
  const isType = (type: string): boolean => /^(\*|(data\.)?[a-z0-9]+(_[a-z0-9]+)+)$/.test(type);
  expect(idsOfOthers(({ resourceTypes }) => resourceTypes.length > 0 && resourceTypes.every(isType))).toEqual([]);
});

test('a synth knows every rule that is listed', () => {
  expect(allRules().map(({ props }) => props.id)).toEqual(rules.map(({ props }) => props.id).sort());
});
