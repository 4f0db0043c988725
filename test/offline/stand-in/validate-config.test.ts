import { FactsOfType } from '../../../src/offline/facts/facts-of-type';
import { BlockSchema } from '../../../src/offline/schema/schema';
import { CtyObject, UNKNOWN } from '../../../src/offline/stand-in/cty-value';
import { inventedName } from '../../../src/offline/stand-in/invented-values';
import { unknownValues, validateConfig } from '../../../src/offline/stand-in/validate-config';

const text = { type: 'string', optional: true } as const;
const number = { type: 'number', optional: true } as const;
const block: BlockSchema = {
  // The id tells that the type is of the plugin SDK.
  attributes: {
    id: { type: 'string', optional: true, computed: true },
    a: text,
    b: text,
    c: text,
    size: number,
    items: { type: ['list', 'string'], optional: true },
  },
  blocks: { inner: { nesting: 'list', block: { attributes: { x: text, y: text }, blocks: {} } } },
};

function verdicts(facts: Omit<FactsOfType, 'mayHaveWidened'>, config: CtyObject): string[] {
  const found = validateConfig(block, config, { mayHaveWidened: new Set(), ...facts });
  return found.map(({ severity, detail }) => `${severity}: ${detail}`);
}

describe('conflicting arguments', () => {
  const facts = { conflictsWith: { a: ['b'] } };
  test.each([
    ['one alone passes', { a: '1' }, []],
    ['both are refused', { a: '1', b: '2' }, ['error: a cannot be given together with b']],
    ['false counts as given', { a: '1', b: '' }, ['error: a cannot be given together with b']],
    ['an unknown one may yet be null', { a: '1', b: UNKNOWN }, []],
    ['nothing is said of an unknown', { a: UNKNOWN, b: '2' }, []],
  ])('%s', (_opinion, config, expected) => expect(verdicts(facts, config)).toEqual(expected));
});

describe('exactly one of', () => {
  const facts = { exactlyOneOf: [['a', 'b']] };
  test.each([
    ['one passes', { a: '1' }, []],
    ['none is refused', {}, ['error: one of a, b must be given']],
    ['two are refused', { a: '1', b: '2' }, ['error: only one of a, b can be given, got a and b']],
    ['an unknown may be the one', { a: UNKNOWN }, []],
    ['an unknown beside a known one passes', { a: UNKNOWN, b: '2' }, []],
  ])('%s', (_opinion, config, expected) => expect(verdicts(facts, config)).toEqual(expected));

  test('nothing is asked of a block that is not there', () => {
    const nested = { exactlyOneOf: [['inner.x', 'inner.y']] };
    expect(verdicts(nested, { inner: [] })).toEqual([]);
    expect(verdicts(nested, { inner: [{}] })).toEqual(['error: one of inner.x, inner.y must be given']);
  });
});

describe('at least one of', () => {
  const facts = { atLeastOneOf: [['a', 'b']] };
  test.each([
    ['both pass', { a: '1', b: '2' }, []],
    ['none is refused', {}, ['error: at least one of a, b must be given']],
    ['an unknown counts', { b: UNKNOWN }, []],
  ])('%s', (_opinion, config, expected) => expect(verdicts(facts, config)).toEqual(expected));
});

describe('required with', () => {
  const facts = { requiredWith: { a: ['b'] } };
  test.each([
    ['both pass', { a: '1', b: '2' }, []],
    ['one alone is refused', { a: '1' }, ['error: a needs b as well']],
    ['an unknown counts', { a: '1', b: UNKNOWN }, []],
  ])('%s', (_opinion, config, expected) => expect(verdicts(facts, config)).toEqual(expected));
});

describe('values', () => {
  const facts = {
    oneOf: { a: ['ON', 'OFF'], items: ['x', 'y'] },
    ignoreCase: ['a'],
    range: { size: [1, 10] as const },
    length: { b: [2, 4] as const },
    format: { c: 'cidr' },
    minItems: { items: 1 },
    maxItems: { items: 2 },
  };
  test.each([
    ['an allowed value passes in any case where the provider ignores it', { a: 'on' }, []],
    ['another is refused', { a: 'ONN' }, ['error: a must be one of ON, OFF, got "ONN" (did you mean ON?)']],
    ['each item is checked', { items: ['x', 'z'] }, ['error: items must be one of x, y, got "z"']],
    ['too many items are refused', { items: ['x', 'y', 'x'] }, ['error: items takes at most 2 items, got 3']],
    ['too few items are refused', { items: [] }, ['error: items needs at least 1 items, got 0']],
    ['items with an unknown are not counted', { items: ['x', 'y', UNKNOWN] }, []],
    ['a number within bounds passes', { size: 10 }, []],
    ['a number beyond is refused', { size: 11 }, ['error: size must be at most 10, got 11']],
    ['a short text is refused', { b: 'x' }, ['error: b must have at least 2 characters, got 1']],
    ['length is counted in bytes', { b: 'äöü' }, ['error: b must have at most 4 characters, got 6']],
    ['a form is checked', { c: '10.0.0.0' }, ['error: c must be a CIDR block such as 10.0.0.0/16, got "10.0.0.0"']],
    ['an unknown passes', { a: UNKNOWN, b: UNKNOWN, c: UNKNOWN, size: UNKNOWN }, []],
    ['an invented value passes', { a: inventedName('aws_x', ''), c: inventedName('aws_x', '') }, []],
  ])('%s', (_opinion, config, expected) => expect(verdicts(facts, config)).toEqual(expected));

  test('beside an unknown the provider looks later, so a fault is a warning now', () => {
    const nested = { oneOf: { 'inner.x': ['ON'] } };
    expect(verdicts(nested, { inner: [{ x: 'NO', y: UNKNOWN }] })).toEqual([
      'warning: inner.x must be one of ON, got "NO"; the provider will refuse it once the values around it are known',
    ]);
  });

  test('what may have widened since is unknown, not refused', () => {
    const widened = { ...facts, mayHaveWidened: new Set(['a', 'items']) };
    expect(validateConfig(block, { a: 'NEW', items: ['x', 'y', 'x'] }, widened)).toEqual([]);
    expect(unknownValues(block, { a: 'NEW', items: ['x'] }, widened)).toEqual(['a']);
  });

  test('a fault in a block points at its argument, by index', () => {
    const config = { inner: [{ x: 'ON' }, { x: 'NO' }] };
    const [fault] = validateConfig(block, config, { oneOf: { 'inner.x': ['ON'] }, mayHaveWidened: new Set() });
    expect(fault?.path).toEqual([{ attribute: 'inner' }, { index: 1 }, { attribute: 'x' }]);
  });
});
