import { Construct, RootConstruct } from 'constructs';
import { ownStamp, stampConstruct } from '../../../src/core/versions';

const STAMP = { construct: 'Thing', version: '1.0', baseline: '2026.11' };

test('a construct has its own stamp, and those below it have none', () => {
  const thing = new Construct(new RootConstruct(), 'thing');
  const part = new Construct(thing, 'part');
  stampConstruct(thing, STAMP);
  expect(ownStamp(thing)).toEqual(STAMP);
  expect(ownStamp(part)).toBeUndefined();
});

test('a stamp cannot be changed afterwards', () => {
  const thing = new RootConstruct();
  const given = { ...STAMP };
  stampConstruct(thing, given);
  given.version = '9.9';
  expect(ownStamp(thing)?.version).toBe('1.0');
  expect(() => stampConstruct(thing, given)).toThrow(TypeError);
});
