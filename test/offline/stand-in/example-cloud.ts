import { ProviderFacts } from '../../../src/offline/facts/provider-facts';
import { BlockSchema, TypeSchema } from '../../../src/offline/schema/schema';
import { SchemaSource } from '../../../src/offline/schema/schema-source';

const text = { type: 'string', optional: true } as const;
const computed = { type: 'string', computed: true } as const;

const DISK: BlockSchema = {
  attributes: {
    id: computed,
    arn: computed,
    name: { type: 'string', required: true },
    tier: text,
    size: { type: 'number', optional: true, computed: true },
    secret: { type: 'string', optional: true, sensitive: true },
    tags: { type: ['map', 'string'], optional: true },
    endpoints: { type: ['list', ['object', { url: 'string', port: 'number' }]], computed: true },
  },
  blocks: {
    rule: {
      nesting: 'set',
      block: { attributes: { port: { type: 'number', required: true }, proto: text, id: computed }, blocks: {} },
    },
    mount: {
      nesting: 'list',
      block: { attributes: { path: text, zone: text, id: computed }, blocks: {} },
      maxItems: 2,
    },
    log: { nesting: 'list', block: { attributes: { level: text }, blocks: {} } },
    timeouts: { nesting: 'single', block: { attributes: { create: text }, blocks: {} } },
  },
};

const IMAGE: BlockSchema = {
  attributes: { id: computed, family: text, name: computed, regions: { type: ['list', 'string'], computed: true } },
  blocks: {},
};

/** Parts of an attribute that have flags of their own, as providers of protocol 6 have them. */
const NESTED: BlockSchema = {
  attributes: {
    id: computed,
    set: {
      type: ['list', ['object', { name: 'string', value: 'string', hash: 'string' }]],
      optional: true,
      nested: {
        nesting: 'list',
        attributes: { name: { type: 'string', required: true }, value: text, hash: computed },
      },
    },
  },
  blocks: {},
};

/** A small made-up provider, for tests. */
export const EXAMPLE_CLOUD: SchemaSource = {
  address: 'registry.terraform.io/example/cloud',
  version: '1.0.0',
  origin: 'a test',
  provider: () => ({ attributes: { region: text }, blocks: {} }),
  resource: (name): TypeSchema | undefined =>
    ['cloud_disk', 'cloud_volume'].includes(name) ? { typeName: name, block: DISK } : undefined,
  dataSource: (name) => (name === 'cloud_image' ? { typeName: name, block: IMAGE } : undefined),
  resourceTypes: () => ['cloud_disk', 'cloud_volume'],
  dataSourceTypes: () => ['cloud_image'],
};

/** The same provider with a type that only protocol 6 can say. */
export const EXAMPLE_CLOUD_6: SchemaSource = {
  ...EXAMPLE_CLOUD,
  resource: (name) => (name === 'cloud_release' ? { typeName: name, block: NESTED } : undefined),
  resourceTypes: () => ['cloud_release'],
};

export const EXAMPLE_FACTS: ProviderFacts = {
  source: 'example/cloud',
  version: '1.0.0',
  resources: {
    cloud_disk: {
      forceNew: ['name', 'rule.port', 'mount.zone'],
      default: { tier: 'basic', 'rule.proto': 'tcp', 'mount.path': '/mnt' },
      oneOf: { tier: ['basic', 'fast'] },
      schemaVersion: 1,
      computedBlocks: ['log'],
    },
  },
};

/** A configuration of that provider. */
export function cloudConfig(resources: object, more: object = {}): object {
  return {
    terraform: { required_providers: { cloud: { source: 'example/cloud' } } },
    resource: resources,
    ...more,
  };
}
