import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PolicyExceptions } from '../../../src/policy/exceptions/exceptions-file';
import { errorOf } from '../../core/support';
import { temporaryDirectory } from '../../support/synth';

const ENTRY = [
  '  - id: EXC-1',
  '    rule: acme-thing',
  '    path: shop/bucket',
  '    reason: the vendor appliance cannot do otherwise',
  '    owner: payments',
  '    approver: security',
  '    ticket: SEC-812',
  "    issued: '2026-11-01'",
  "    expires: '2027-01-31'",
];
const file = (...lines: string[]): string => {
  const path = join(temporaryDirectory(), 'exceptions.yaml');
  writeFileSync(path, lines.join('\n'));
  return path;
};
const problemsOf = (...lines: string[]): string[] =>
  errorOf(() => PolicyExceptions.fromFile(file(...lines))).problems.map(({ message, fix }) =>
    (fix === undefined ? message : `${message} | ${fix}`).replace(/"\/[^"]*\//, '"'),
  );

test('a reviewed file gives the exceptions it holds', () => {
  expect(PolicyExceptions.fromFile(file('exceptions:', ...ENTRY))).toEqual([
    expect.objectContaining({ id: 'EXC-1', issued: '2026-11-01', ticket: 'SEC-812' }),
  ]);
  expect(PolicyExceptions.fromFile(file('exceptions: []'))).toEqual([]);
});

test.each<[string, string[], string[]]>([
  [
    'a field that is there twice',
    ['exceptions:', ...ENTRY, '    owner: other'],
    ['"exceptions.yaml" must be a readable YAML or JSON file: Map keys must be unique at line 11, column 5'],
  ],
  [
    'an unknown field',
    ['exceptions:', ...ENTRY, '    expiry: x'],
    ['exceptions.0.expiry is not a known key | did you mean "expires"?'],
  ],
  ['a missing field', ['exceptions:', ...ENTRY.slice(0, -1)], ['exceptions.0.expires must be given']],
  ['no list', ['exceptions: none'], ['exceptions must be a list, got "none"']],
  ['nothing', [''], ['the content must be a map of keys, got null']],
  [
    'another file',
    ['kubernetes: {}'],
    ['exceptions must be given', 'kubernetes is not a known key | known here: exceptions'],
  ],
  [
    'a number for a text',
    ['exceptions:', ...ENTRY.slice(0, 6), '    ticket: 812', ...ENTRY.slice(7)],
    ['exceptions.0.ticket must be a text such as SEC-812, got 812'],
  ],
])('%s is refused', (_, lines, messages) => {
  expect(problemsOf(...lines)).toEqual(messages);
});

test('a file that is not there is named', () => {
  expect(errorOf(() => PolicyExceptions.fromFile('/nowhere/exceptions.yaml')).message).toContain(
    'exceptions file "exceptions.yaml" cannot be read',
  );
});
