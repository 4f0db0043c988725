import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PolicyRule } from '../../../src/policy/rule/policy-rule';
import { allRules, rulesForType } from '../../../src/policy/rules/rule-groups';

const FOLDER = join(__dirname, '../../../src/policy/rules');

test('every rule of every folder belongs to a group', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('rules.ts'));
  const lists = files
    .filter((file) => dirname(file) !== '.')
    .flatMap((file) => Object.values(load(join(FOLDER, file))));
  const written = lists.flat().map(({ props }) => props.id);
  expect(written.length).toBeGreaterThan(50);
  expect(new Set(allRules().map(({ props }) => props.id))).toEqual(new Set(written));
});

test('every rule is found by each of its types', () => {
  const lost = allRules().flatMap((rule) =>
    rule.props.resourceTypes
      .filter((type) => !rulesForType(type).includes(rule))
      .map((type) => `${rule.props.id} ${type}`),
  );
  expect(lost).toEqual([]);
});

function load(file: string): Record<string, readonly PolicyRule[]> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require(file) as Record<string, readonly PolicyRule[]>;
}
