import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { EvidenceInput } from '../../src/evidence/evidence-input';
import { safeText } from '../../src/policy/engine/safe-text';
import { defineRule } from '../../src/policy/rule/define-rule';
import { Finding } from '../../src/policy/rule/finding';
import { encrypted, evidenceInput, RULES, STACKS } from './app';
import { documentOf, filesOf } from './bundle';

/** What people and tools have put into names and messages: quotes, line ends, formulas, other scripts, Markdown. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom('"', '|', '\n', '\r', ',', '\\', '`', '<', '=', '+', '-', '@', ' ', 'a', '\u2028'),
    maxLength: 12,
  }),
);

/** An app of one database, whose path and finding are these texts. */
function inputOf(path: string, message: string): EvidenceInput {
  const rule = defineRule({ ...encrypted.props, id: 'toy-text', title: message }, () => [
    Finding.fail(message, message),
  ]);
  const stacks = { main: { resource: { aws_db_instance: { one: { '//': { metadata: { path } } } } } } };
  return evidenceInput({ catalogue: [] }, stacks, [rule]);
}

test('CSV gives back every text as a report may show it, but for the apostrophe before what begins like a formula', () => {
  fc.assert(
    fc.property(text, text, (path, message) => {
      const rows = parse(documentOf(inputOf(path, message), 'policy-report.csv'), { record_delimiter: '\r\n' });
      expect(rows).toHaveLength(2);
      const [, cells] = rows as [string[], string[]];
      const [, , gotPath, , , , , , , , , , outcome, gotMessage] = cells;
      const harmless = (value: string): string => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
      expect([gotPath, outcome, gotMessage]).toEqual([harmless(path), 'fail', harmless(safeText(message))]);
    }),
  );
});

test('JSON gives back every text as a report may show it', () => {
  fc.assert(
    fc.property(text, text, (path, message) => {
      const { resources } = JSON.parse(documentOf(inputOf(path, message), 'policy-report.json')) as {
        resources: { path: string; results: { message: string }[] }[];
      };
      expect(resources.map((each) => [each.path, ...each.results.map((result) => result.message)])).toContainEqual([
        path,
        safeText(message),
      ]);
    }),
  );
});

test('no text breaks a table of the summary', () => {
  const columns = (line: string): number => line.replace(/\\[\\|]/g, '').split('|').length;
  const lines = (input: EvidenceInput): string[] => documentOf(input, 'summary.md').split(/\r\n|\r|\n/);
  const plain = lines(inputOf('path', 'message'));
  fc.assert(
    fc.property(text, text, (path, message) => {
      const told = lines(inputOf(path, message));
      expect(told.map(columns)).toEqual(plain.map(columns));
    }),
  );
});

test('the same app gives the same bytes in whatever order its parts come', () => {
  const input = evidenceInput();
  const expected = filesOf(input);
  const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
    fc.shuffledSubarray([...items], { minLength: items.length });
  const { report, catalogue, versions, exceptions } = input;
  fc.assert(
    fc.property(
      shuffled(report.resources),
      shuffled(report.rules),
      shuffled(catalogue),
      shuffled(versions),
      shuffled(exceptions),
      (resources, rules, entries, facts, granted) => {
        const reversed = resources.map((judged) => ({
          ...judged,
          passed: [...judged.passed].reverse(),
          results: [...judged.results].reverse(),
        }));
        const files = filesOf({
          ...input,
          report: { resources: reversed, rules },
          ...{ catalogue: entries, versions: facts, exceptions: granted },
        });
        expect(files).toEqual(expected);
      },
    ),
    { numRuns: 20 },
  );
});

test('the order of stacks and of resources in documents is of no account', () => {
  const reversed = Object.fromEntries(
    Object.entries(STACKS)
      .reverse()
      .map(([name, document]) => {
        const types = Object.entries(document.resource as Record<string, object>).reverse();
        const resource = types.map(
          ([type, named]) => [type, Object.fromEntries(Object.entries(named).reverse())] as const,
        );
        return [name, { ...document, resource: Object.fromEntries(resource) }];
      }),
  );
  expect(filesOf(evidenceInput({}, reversed, [...RULES].reverse()))).toEqual(filesOf(evidenceInput()));
});
