import { Token } from 'cdktf';
import { checkList, checkObject, checkOptionalObject, Problems } from '../../../src/core/validation';
import { problemsOf } from '../support';

type Check = (problems: Problems, prop: string, value: unknown) => boolean;
const passes = (check: Check, value: unknown): boolean =>
  problemsOf((problems) => check(problems, 'x', value)).length === 0;

test.each<[string, Check, unknown[], unknown[]]>([
  ['an object', checkObject, [{}, { a: 1 }], [undefined, null, 5, 'x', [], Token.asStringMap({ a: 1 })]],
  ['an object or nothing', checkOptionalObject, [undefined, {}], [null, 5, 'x', []]],
  ['a list', checkList, [[], [1]], [undefined, null, 5, 'x', {}, Token.asList({ a: 1 })]],
])('%s is told from everything else', (_words, check, right, wrong) => {
  expect(right.filter((value) => !passes(check, value))).toEqual([]);
  expect(wrong.filter((value) => passes(check, value))).toEqual([]);
});

test('shows what was given instead', () => {
  expect(problemsOf((problems) => checkObject(problems, 'config', 5))).toEqual([
    { message: 'config must be an object, got 5' },
  ]);
});
