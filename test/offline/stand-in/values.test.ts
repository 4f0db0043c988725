import { CtyType } from '../../../src/offline/schema/schema';
import { CtyValue, dynamic, UNKNOWN } from '../../../src/offline/stand-in/cty-value';
import { invent, isInvented } from '../../../src/offline/stand-in/invented-values';
import { upgradeState } from '../../../src/offline/stand-in/upgrade-state';
import { decodeValue, encodeValue } from '../../../src/offline/stand-in/value-codec';

test.each<[string, CtyType, CtyValue]>([
  ['an unknown', 'string', UNKNOWN],
  ['a big integer', 'number', 9007199254740993n],
  ['an exact decimal', 'number', '0.1'],
  ['a set of objects', ['set', ['object', { a: 'string', b: 'bool' }]], [{ a: 'x', b: null }]],
  ['a map', ['map', 'number'], { a: 1 }],
  ['a tuple', ['tuple', ['string', 'bool']], ['x', true]],
  ['a dynamic value', 'dynamic', dynamic(['object', { kind: 'string' }], { kind: 'Pod' })],
  ['an unknown dynamic value', 'dynamic', UNKNOWN],
])('%s is read as it was written', (_name, type, value) => {
  expect(decodeValue(type, encodeValue(type, value))).toEqual(value);
});

test('a value is written with all attributes of its type, and no others', () => {
  const type: CtyType = ['object', { a: 'string', b: 'string' }];
  expect(decodeValue(type, encodeValue(type, { a: 'x', z: 'y' }))).toEqual({ a: 'x', b: null });
});

describe('a state of another version', () => {
  const type: CtyType = ['object', { id: 'string', count: 'number', rule: ['list', ['object', { port: 'number' }]] }];
  const upgrade = (state: object | string) =>
    upgradeState(type, Buffer.from(typeof state === 'string' ? state : JSON.stringify(state)));

  test('loses what the schema lacks, and says so', () => {
    expect(upgrade({ id: 'x', gone: 1, rule: [{ port: '80', old: true }] })).toEqual({
      state: { id: 'x', count: null, rule: [{ port: 80 }] },
      dropped: ['gone', 'rule.old'],
    });
  });

  test('keeps numbers that a double cannot hold', () => {
    expect(upgrade('{"id":"1.50","count":9007199254740993}').state).toMatchObject({
      id: '1.50',
      count: '9007199254740993',
    });
  });

  test('takes an object for a list of one', () => {
    expect(upgrade({ rule: { port: 1 } }).state).toMatchObject({ rule: [{ port: 1 }] });
  });
});

test.each([
  ['arn', /^arn:aws:[^:]*:[a-z0-9-]*:\d{12}:/],
  ['endpoint', /^https:\/\//],
  ['id', /./],
  ['data', /^[A-Za-z0-9+/=]+$/],
])('an invented %s is plausible and marked', (attribute, form) => {
  const value = invent('string', attribute, 'roadbed-standin-x');
  expect(value).toMatch(form);
  expect(isInvented(String(value))).toBe(true);
});
