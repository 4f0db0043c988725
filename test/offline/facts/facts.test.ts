import { factsFor } from '../../../src/offline/facts/facts-for';
import { factsOfType } from '../../../src/offline/facts/facts-of-type';
import { ProviderFacts } from '../../../src/offline/facts/provider-facts';

test.each([
  ['registry.terraform.io/hashicorp/kubernetes', '2.38.0'],
  ['DataDog/datadog', '3.82.0'],
  ['hashicorp/google', '6.50.0'],
  ['hashicorp/aws', '5.46.0'],
])('facts of %s come with the package', (address, version) => {
  expect(factsFor(address)?.version).toBe(version);
});

test('a provider of another namespace has no facts of ours', () => {
  expect(factsFor('example/kubernetes')).toBeUndefined();
  expect(factsFor('hashicorp/nothing')).toBeUndefined();
});

describe('facts of a type', () => {
  const facts: ProviderFacts = {
    source: 'x/y',
    version: '1.0.0',
    resources: { old: { oneOf: { a: ['b'] } }, both: { oneOf: { a: ['b'] } } },
    additions: { version: '2.0.0', resources: { both: { oneOf: { a: ['c'] } } } },
  };

  test('refuse where they are of the installed version', () => {
    expect(factsOfType(facts, 'old', '1.0.0')?.mayHaveWidened).toEqual(new Set());
  });

  test('refuse no value where they are of another', () => {
    expect(factsOfType(facts, 'old', '2.0.0')?.mayHaveWidened).toEqual(new Set(['a']));
  });

  test('of a later version stand for the whole type', () => {
    expect(factsOfType(facts, 'both', '2.0.0')).toEqual({ oneOf: { a: ['c'] }, mayHaveWidened: new Set() });
  });

  test('are none for a type that nobody declared', () => {
    expect(factsOfType(facts, 'new', '1.0.0')).toBeUndefined();
  });
});
