import { factsFor } from '../../../src/offline/facts/facts-for';
import { factsOfDataSource, FactsOfType, factsOfType } from '../../../src/offline/facts/facts-of-type';
import { ProviderFacts } from '../../../src/offline/facts/provider-facts';
import { BlockSchema } from '../../../src/offline/schema/schema';
import { CtyObject, UNKNOWN } from '../../../src/offline/stand-in/cty-value';
import { refusedNulls, validateConfig, validateDataSource } from '../../../src/offline/stand-in/validate-config';

const text = { type: 'string', optional: true } as const;
const given: BlockSchema = {
  attributes: {
    name: text,
    size: { type: 'number', optional: true },
    weights: { type: ['map', 'number'], optional: true },
    tags: { type: ['list', 'string'], optional: true },
    arn: { type: 'string', computed: true },
  },
  blocks: {
    rule: {
      nesting: 'list',
      block: { attributes: { x: text, uid: { type: 'string', computed: true } }, blocks: {} },
    },
    port: {
      nesting: 'set',
      block: { attributes: { names: { type: ['list', 'string'], optional: true } }, blocks: {} },
    },
  },
};

/** The same type as the plugin SDK serves it, which adds an id, and as the framework does. */
const ofSdk: BlockSchema = {
  ...given,
  attributes: { ...given.attributes, id: { type: 'string', optional: true, computed: true } },
};

const complete: FactsOfType = { mayHaveWidened: new Set(), isComplete: true };

function refused(config: CtyObject, facts: Partial<FactsOfType> = {}, block = ofSdk): string[] {
  const found = validateConfig(block, config, { ...complete, ...facts });
  return found.filter(({ severity }) => severity === 'error').map(({ detail }) => detail ?? '');
}

describe('what only the provider can give', () => {
  test.each([
    ['is refused', { arn: 'x' }, ['arn cannot be given: the provider decides it']],
    ['is refused before its value is known', { arn: UNKNOWN }, ['arn cannot be given: the provider decides it']],
    ['is refused in a block', { rule: [{ uid: 'x' }] }, ['rule.uid cannot be given: the provider decides it']],
    ['waits in a block that is not wholly known', { rule: [{ uid: 'x', x: UNKNOWN }] }, []],
    ['may be null', { arn: null }, []],
    [
      'is the id that the SDK adds, whatever the schema says',
      { id: 'x' },
      ['id cannot be given: the provider decides it'],
    ],
  ])('%s', (_opinion, config, expected) => expect(refused(config)).toEqual(expected));

  test('is not an id that is an argument of its own', () => {
    expect(refused({ id: 'x' }, { idIsArgument: true })).toEqual([]);
  });

  test('is not known of the parts of a block that the bindings take for an attribute', () => {
    expect(refused({ rule: [{ uid: 'x' }] }, { blockNotAttribute: ['rule'] })).toEqual([]);
  });

  test('is no id where the facts of the provider are not complete', () => {
    expect(refused({ id: 'x' }, { isComplete: false })).toEqual([]);
  });
});

describe('numbers', () => {
  test.each([
    ['are whole', { size: 1.5 }, ['size must be a whole number, got 1.5']],
    ['are whole where they came as text', { size: '0.1' }, ['size must be a whole number, got 0.1']],
    ['are whole in a map too', { weights: { a: 1, b: 2.5 } }, ['weights must be a whole number, got 2.5']],
    ['may be large', { size: 9_007_199_254_740_993n }, []],
  ])('%s', (_opinion, config, expected) => expect(refused(config)).toEqual(expected));

  test('need not be whole where the facts say so, or are not complete', () => {
    expect(refused({ size: 1.5 }, { fractional: ['size'] })).toEqual([]);
    expect(refused({ size: 1.5 }, { isComplete: false })).toEqual([]);
  });
});

describe('a provider of the plugin framework', () => {
  const facts = { oneOf: { 'rule.x': ['ON'] } };
  const config = { rule: [{ x: 'NO' }], name: 'n' };

  test('checks what is known beside what is not', () => {
    const beside = { ...config, rule: [...config.rule, { x: UNKNOWN }] };
    expect(refused(beside, facts, given)).toEqual(['rule.x must be one of ON, got "NO"']);
    expect(refused(beside, facts)).toEqual([]);
  });

  test('may require a block that its schema does not', () => {
    expect(refused({}, { requiredBlocks: ['rule'] }, given)).toEqual(['rule is required']);
    expect(refused({ rule: [{}] }, { requiredBlocks: ['rule'] }, given)).toEqual([]);
  });
});

describe('a null in a list', () => {
  test('is refused by a data source of the SDK when it is validated', () => {
    const found = validateDataSource(ofSdk, { tags: ['a', null] }, complete);
    expect(found).toMatchObject([{ severity: 'error', path: [{ attribute: 'tags' }, { index: 1 }] }]);
    expect(validateDataSource(given, { tags: [null] }, complete)).toEqual([]);
  });

  test('is refused by a resource of the SDK no sooner than it is planned', () => {
    const config = { port: [{ names: [null] }] };
    expect(refused(config)).toEqual([]);
    expect(refusedNulls(ofSdk, config, complete)).toMatchObject([{ path: [{ attribute: 'port' }] }]);
    expect(refusedNulls(given, config, complete)).toEqual([]);
  });
});

describe('a type that a provider serves without an SDK', () => {
  const required = { attributes: { kind: { type: 'string', required: true } }, blocks: {} } as const;

  test('may be given a null for what is required', () => {
    expect(refused({ kind: null }, { isRaw: true }, required)).toEqual([]);
    expect(refused({ kind: null }, {}, required)).toHaveLength(1);
  });
});

describe('observed facts', () => {
  const facts: ProviderFacts = {
    source: 'x/y',
    version: '1.0.0',
    resources: { declared: { oneOf: { a: ['b'], c: ['d'] }, forceNew: ['a'], conflictsWith: { a: ['c'] } } },
    observed: {
      version: '1.0.0',
      source: 'seen',
      resources: { declared: { oneOf: { a: ['b', ''] }, conflictsWith: { a: [] } } },
      dataSources: { read: { oneOf: { a: ['b'] } } },
    },
  };

  test('come before what was declared of the same path', () => {
    expect(factsOfType(facts, 'declared', '1.0.0')).toMatchObject({
      oneOf: { a: ['b', ''], c: ['d'] },
      forceNew: ['a'],
      conflictsWith: { a: [] },
    });
  });

  test('make the facts of their version complete, and of no other', () => {
    expect(factsOfType(facts, 'another', '1.0.0')).toEqual(complete);
    expect(factsOfType(facts, 'another', '2.0.0')).toBeUndefined();
    expect(factsOfType(facts, 'declared', '2.0.0')?.isComplete).toBeUndefined();
  });

  test('are of data sources too', () => {
    expect(factsOfDataSource(facts, 'read', '1.0.0')).toEqual({ oneOf: { a: ['b'] }, ...complete });
    expect(factsOfDataSource(facts, 'read', '2.0.0')?.mayHaveWidened).toEqual(new Set(['a']));
    expect(factsOfDataSource(facts, 'another', '2.0.0')).toBeUndefined();
  });
});

describe('facts that come with the package', () => {
  const providers = ['hashicorp/kubernetes', 'DataDog/datadog', 'hashicorp/google'];

  test.each(providers)('%s: observed at the version that was declared, with their source', (address) => {
    const facts = factsFor(address);
    expect(facts?.observed).toMatchObject({ version: facts?.version, source: expect.stringContaining('validate') });
  });

  test.each(providers)('%s: every pattern is one', (address) => {
    const { resources = {}, dataSources = {} } = factsFor(address)?.observed ?? {};
    const patterns = [...Object.values(resources), ...Object.values(dataSources)].flatMap(({ pattern }) =>
      Object.values(pattern ?? {}),
    );
    expect(() => patterns.map((each) => new RegExp(each, 'u'))).not.toThrow();
  });
});
