import { Token } from 'cdktf';
import { ProviderName } from '../../../src/core/provider-name';
import { BASELINE_NAMES, findBaseline } from '../../../src/core/versions';
import { problemsOf } from '../support';

const EXISTS = 'this package has 2026.11, 2027.02-preview';
const problemsWith = (name: unknown): unknown =>
  problemsOf((problems) => expect(findBaseline(problems, 'baseline', name)).toBeUndefined());

test.each(BASELINE_NAMES)('%s pins an exact version of every provider', (name) => {
  const problems = problemsOf((found) => {
    const providers = findBaseline(found, 'baseline', name)?.providers;
    expect(Object.keys(providers ?? {}).sort()).toEqual(Object.values(ProviderName).sort());
    expect(Object.values(providers ?? {}).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
  expect(problems).toEqual([]);
});

test.each([
  ['2026.12', '"2026.12"', `did you mean "2026.11"? ${EXISTS}`],
  ['latest', '"latest"', EXISTS],
  ['', '""', EXISTS],
  [undefined, 'nothing', EXISTS],
  [2026.11, '2026.11', EXISTS],
])('refuses %p, and says what exists', (name, shown, fix) => {
  expect(problemsWith(name)).toEqual([{ message: `baseline must name a baseline, got ${shown}`, fix }]);
});

test('refuses a preview that was not asked for as such', () => {
  expect(problemsWith('2027.02')).toEqual([
    {
      message: 'baseline must ask for a preview as such, got "2027.02"',
      fix: `write "2027.02-preview": it may still change, so keep production off it; ${EXISTS}`,
    },
  ]);
});

test('refuses a token', () => {
  expect(problemsWith(Token.asString({ a: 1 }))).toEqual([
    expect.objectContaining({ message: 'baseline must be a literal, got a token (a value known only after apply)' }),
  ]);
});
