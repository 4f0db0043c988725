import { canonicalJson } from '../../../src/stacks/synthesis/canonical-json';
import { contentOf, errorOf, synthesized } from './scratch';
import { RecordingStack, Thing } from './varied-app';

test('sorts keys by code unit at every depth, keys that look like numbers too', () => {
  expect(canonicalJson({ b: 1, a: { '10': 1, '9': 2, é: 3, Z: 4 } })).toBe(
    ['{', '  "a": {', '    "10": 1,', '    "9": 2,', '    "Z": 4,', '    "é": 3', '  },', '  "b": 1', '}'].join('\n'),
  );
});

test('writes empty objects and lists on one line, and no final newline', () => {
  expect(canonicalJson({ a: {}, b: [], c: [{}] })).toBe('{\n  "a": {},\n  "b": [],\n  "c": [\n    {}\n  ]\n}');
});

test('writes values as JSON does', () => {
  const value = { gone: undefined, list: [undefined, -0, null], date: new Date(0), text: 'a"\u2028\ud800' };
  expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
});

test.each([
  [NaN, 'NaN'],
  [-Infinity, '-Infinity'],
  [5n, '5'],
])('refuses %p, which JSON does not have, and says where it is', (value, shown) => {
  const { problems } = errorOf(() => canonicalJson({ rule: [{ days: 1 }, { days: value }] }, 'stack'));
  expect(problems).toEqual([
    {
      message: `[stack] rule.1.days must be a value that JSON has, got ${shown}`,
      fix: 'look where it comes from: Number(undefined) is NaN',
    },
  ]);
});

test('a synth that meets such a value leaves the earlier output', () => {
  const outdir = synthesized((app) => new Thing(new RecordingStack(app, 'a'), 'thing', { days: 1 }));
  const before = contentOf(outdir);
  const again = (): unknown =>
    synthesized((app) => new Thing(new RecordingStack(app, 'a'), 'thing', { days: NaN }), outdir);
  expect(errorOf(again).problems[0]?.message).toBe(
    '[a] resource.null_thing.thing.days must be a value that JSON has, got NaN',
  );
  expect(contentOf(outdir)).toEqual(before);
});
