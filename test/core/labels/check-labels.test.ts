import { Token } from 'cdktf';
import * as fc from 'fast-check';
import { checkLabels, checkLabelValue } from '../../../src/core/labels';
import { Problem } from '../../../src/core/validation';
import { problemsOf } from '../support';

const problemsWith = (labels: Record<string, string>): readonly Problem[] =>
  problemsOf((problems) => checkLabels(problems, 'labels', labels));
const WORDS = {
  aws: 'an AWS tag takes up to 256 letters, digits, spaces and _ . : / = + - @',
  gcp: 'a Google Cloud label takes up to 63 letters, digits, hyphens and underscores (letters are lower-cased)',
  kubernetes:
    'a Kubernetes label takes up to 63 letters, digits, hyphens, underscores and dots, starting and ending with a letter or digit',
  datadog:
    'a Datadog tag takes 1 to 100 letters, digits and _ - . : /, without __ and not ending in _ or : (letters are lower-cased)',
};
const KEY_FIX =
  'every system takes up to 63 lower-case letters, digits, hyphens and single underscores, from a letter to a letter or digit';

test('takes labels that every system takes', () => {
  expect(problemsWith({ division: 'retail', Floor: '3', 'data-centre_2': 'A-1' })).toEqual([]);
});

test('takes no labels at all', () => {
  expect(problemsOf((problems) => checkLabels(problems, 'labels', undefined))).toEqual([]);
});

test.each([
  [
    'Google Cloud',
    'retail.eu',
    {
      message: 'labels["division"] must be legal as the value of a Google Cloud label, got "retail.eu"',
      fix: WORDS.gcp,
    },
  ],
  [
    'Kubernetes',
    '-retail',
    {
      message: 'labels["division"] must be legal as the value of a Kubernetes label, got "-retail"',
      fix: WORDS.kubernetes,
    },
  ],
  [
    'Datadog',
    're__tail',
    { message: 'labels["division"] must be legal as the value of a Datadog tag, got "re__tail"', fix: WORDS.datadog },
  ],
  [
    'Datadog',
    '',
    { message: 'labels["division"] must be legal as the value of a Datadog tag, got ""', fix: WORDS.datadog },
  ],
])('refuses a value that only %s does not take: %p', (_system, value, problem) => {
  expect(problemsWith({ division: value })).toEqual([problem]);
});

test('refuses a value that AWS does not take, naming AWS first', () => {
  expect(problemsWith({ division: 'a,b' })).toEqual([
    { message: 'labels["division"] must be legal as the value of an AWS tag, got "a,b"', fix: WORDS.aws },
  ]);
});

test('no value is refused by AWS alone: it takes whatever Kubernetes takes', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/), (value) => {
      const messages = problemsOf((problems) => checkLabelValue(problems, 'x', value)).map(({ message }) => message);
      expect(messages.filter((message) => message.includes('AWS'))).toEqual([]);
    }),
  );
});

test.each([
  ['a b', 'a Google Cloud label'],
  ['a.b', 'a Google Cloud label'],
  ['1a', 'a Google Cloud label'],
  ['a-', 'a Kubernetes label'],
  ['a__b', 'a Datadog tag'],
  ['aws:a', 'an AWS tag'],
  ['AWS:a', 'an AWS tag'],
  ['a,b', 'an AWS tag'],
  ['__proto__', 'a Google Cloud label'],
])('refuses the key %p, which is not legal for %s', (key, system) => {
  expect(problemsWith({ [key]: 'x' })).toEqual([
    { message: `labels key must be legal for ${system}, got "${key}"`, fix: KEY_FIX },
  ]);
});

test('takes every key of the form that the fix names', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^x([a-z0-9-]|_[a-z0-9]){0,30}[a-z0-9]$/), (key) => {
      expect(problemsWith({ [key]: 'x' })).toEqual([]);
    }),
  );
});

test('takes a key named like a member of every object', () => {
  expect(problemsWith({ constructor: 'a', valueof: 'b' })).toEqual([]);
});

test.each([
  ['env', 'a Datadog tag'],
  ['roadbed-version', 'a Google Cloud label'],
  ['roadbed_version', 'a Datadog tag'],
])('refuses the key %p, which Roadbed itself sets in one system', (key, system) => {
  expect(problemsWith({ [key]: 'x' })).toEqual([
    { message: `labels key "${key}" collides with ${system} that Roadbed sets itself`, fix: 'choose another key' },
  ]);
});

test('a key that differs from Roadbed’s own in case only collides with it', () => {
  expect(problemsWith({ Team: 'x' })).toEqual([
    { message: 'labels key "Team" collides with a Datadog tag that Roadbed sets itself', fix: 'choose another key' },
  ]);
});

test.each([
  ['division', 'Division'],
  ['Division', 'division'],
])('%s and %s are one key', (one, other) => {
  expect(problemsWith({ [one]: 'a', [other]: 'b' })).toEqual([
    {
      message: `labels keys "${one}" and "${other}" are one key where letters are lower-cased`,
      fix: 'keep one of them',
    },
  ]);
});

test('refuses more labels than leave room for Roadbed’s own on an AWS resource', () => {
  const many = (count: number): Record<string, string> =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`key-${index}`, 'x']));
  expect(problemsWith(many(38))).toEqual([]);
  expect(problemsWith(many(39))).toEqual([
    {
      message: 'labels must have at most 38 entries, got 39',
      fix: 'a resource takes 50 times an AWS tag, and Roadbed sets 12',
    },
  ]);
});

test('tells everything that is wrong with the labels at once', () => {
  expect(problemsWith({ 'a b': 'x', division: 'a.b', team: 'x' }).map(({ message }) => message)).toEqual([
    'labels key must be legal for a Google Cloud label, got "a b"',
    'labels["division"] must be legal as the value of a Google Cloud label, got "a.b"',
    'labels key "team" collides with a Datadog tag that Roadbed sets itself',
  ]);
});

test('refuses a value that is no string', () => {
  expect(problemsWith({ floor: 3 as unknown as string })).toEqual([
    { message: 'labels["floor"] must be a string, got 3' },
  ]);
});

test.each([
  ['labels["division"]', { division: Token.asString({ a: 1 }) }],
  ['labels', Token.asStringMap({ a: 1 })],
])('refuses a token for %s', (prop, labels) => {
  expect(problemsWith(labels).map(({ message }) => message)).toEqual([
    `${prop} must be a literal, got a token (a value known only after apply)`,
  ]);
});

test.each(['host', 'device', 'source', 'Version'])(
  'leaves the key "%s" to Datadog, which gives it a meaning',
  (key) => {
    expect(problemsWith({ [key]: 'x' }).map(({ message }) => message)).toEqual([
      `labels key "${key}" has a meaning of its own in Datadog`,
    ]);
  },
);
