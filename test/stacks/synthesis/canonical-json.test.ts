import { canonicalJson } from '../../../src/stacks/synthesis/canonical-json';

test('sorts keys by code unit at every depth, keys that look like numbers too', () => {
  expect(canonicalJson({ b: 1, a: { '10': 1, '9': 2, é: 3, Z: 4 } })).toBe(
    ['{', '  "a": {', '    "10": 1,', '    "9": 2,', '    "Z": 4,', '    "é": 3', '  },', '  "b": 1', '}'].join('\n'),
  );
});

test('writes empty objects and lists on one line, and no final newline', () => {
  expect(canonicalJson({ a: {}, b: [], c: [{}] })).toBe('{\n  "a": {},\n  "b": [],\n  "c": [\n    {}\n  ]\n}');
});

test('writes values as JSON does', () => {
  const value = { gone: undefined, list: [undefined, NaN, -0, null], date: new Date(0), text: 'a"\u2028\ud800' };
  expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
});
