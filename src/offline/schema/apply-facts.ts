import { TypeFacts } from '../facts/provider-facts';
import { AttributeSchema, BlockSchema, CtyType, NestedBlockSchema, TypeSchema } from './schema';

/** The schema as the provider's code declares it, where facts say more than the binding: counts, and block or attribute. */
export function applyFacts(schema: TypeSchema, facts: TypeFacts): TypeSchema {
  return { ...schema, block: applyToBlock(schema.block, facts, []) };
}

function applyToBlock(block: BlockSchema, facts: TypeFacts, path: readonly string[]): BlockSchema {
  const attributes: Record<string, AttributeSchema> = {};
  const blocks: Record<string, NestedBlockSchema> = {};
  for (const [name, attribute] of Object.entries(block.attributes)) {
    const asBlock = isListed(facts.blockNotAttribute, path, name) ? blockOf(attribute) : undefined;
    if (asBlock === undefined) attributes[name] = attribute;
    else blocks[name] = withCounts(asBlock, facts, [...path, name]);
  }
  for (const [name, nested] of Object.entries(block.blocks)) {
    const inner = { ...nested, block: applyToBlock(nested.block, facts, [...path, name]) };
    if (isListed(facts.attributeNotBlock, path, name)) attributes[name] = attributeOf(inner);
    else blocks[name] = withCounts(inner, facts, [...path, name]);
  }
  return { attributes, blocks };
}

function withCounts(nested: NestedBlockSchema, facts: TypeFacts, path: readonly string[]): NestedBlockSchema {
  if (nested.nesting === 'single') return nested;
  const key = path.join('.');
  // The plugin SDK leaves the least number of an optional block out of the schema, and checks it itself when one is given.
  const minItems = nested.minItems === undefined ? undefined : (facts.minItems?.[key] ?? nested.minItems);
  const maxItems = facts.maxItems?.[key] ?? nested.maxItems;
  return { ...nested, ...(minItems ? { minItems } : {}), ...(maxItems ? { maxItems } : {}) };
}

function attributeOf({ nesting, block, minItems }: NestedBlockSchema): AttributeSchema {
  const object = objectOf(block);
  return {
    type: nesting === 'single' ? object : [nesting, object],
    ...(minItems === undefined ? { optional: true } : { required: true }),
  };
}

function objectOf(block: BlockSchema): CtyType {
  const parts = Object.entries(block.attributes).map(([name, { type }]) => [name, type] as const);
  const inner = Object.entries(block.blocks).map(([name, nested]) => [name, attributeOf(nested).type] as const);
  return ['object', Object.fromEntries([...parts, ...inner])];
}

function blockOf({ type, required, optional, computed }: AttributeSchema): NestedBlockSchema | undefined {
  const [nesting, object] = Array.isArray(type) && type[0] !== 'object' ? [type[0], type[1]] : ['single', type];
  if (nesting === 'tuple' || !Array.isArray(object) || object[0] !== 'object') return undefined;
  const parts = Object.entries(object[1] as Readonly<Record<string, CtyType>>);
  const attributes = parts.map(([name, part]) => [name, { type: part, ...(computed ? { computed } : { optional }) }]);
  return {
    nesting: nesting as NestedBlockSchema['nesting'],
    block: { attributes: Object.fromEntries(attributes) as Record<string, AttributeSchema>, blocks: {} },
    ...(required ? { minItems: 1 } : {}),
  };
}

function isListed(paths: readonly string[] | undefined, path: readonly string[], name: string): boolean {
  return paths?.includes([...path, name].join('.')) ?? false;
}
