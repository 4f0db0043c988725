import { AttributeSchema, BlockNesting, BlockSchema, CtyType, NestedBlockSchema } from '../schema/schema';

const NESTING: Readonly<Record<BlockNesting, number>> = { single: 1, list: 2, set: 3, map: 4 };

/** Arguments that Terraform hands to the provider but never stores: named `…_wo`, as HashiCorp's providers do. */
export function isWriteOnly(name: string, attribute: AttributeSchema): boolean {
  return name.endsWith('_wo') && attribute.computed !== true;
}

/** The type of a value of the block, as Terraform derives it from the schema. */
export function blockType(block: BlockSchema): CtyType {
  const attributes = Object.entries(block.attributes).map(([name, { type }]) => [name, type] as const);
  const blocks = Object.entries(block.blocks).map(([name, nested]) => [name, nestedType(nested)] as const);
  return ['object', Object.fromEntries([...attributes, ...blocks])];
}

/** The block as the plugin protocol writes it. */
export function blockMessage(block: BlockSchema): object {
  return {
    attributes: attributeMessages(block.attributes),
    block_types: Object.entries(block.blocks).map(([typeName, nested]) => ({
      type_name: typeName,
      block: blockMessage(nested.block),
      nesting: NESTING[nested.nesting],
      min_items: nested.nesting === 'list' || nested.nesting === 'set' ? (nested.minItems ?? 0) : 0,
      max_items: nested.nesting === 'list' || nested.nesting === 'set' ? (nested.maxItems ?? 0) : 0,
    })),
  };
}

/** True when an attribute has parts with flags of their own, which only protocol 6 can say. */
export function hasNestedAttributes({ attributes, blocks }: BlockSchema): boolean {
  return (
    Object.values(attributes).some(({ nested }) => nested !== undefined) ||
    Object.values(blocks).some(({ block }) => hasNestedAttributes(block))
  );
}

function attributeMessages(attributes: Readonly<Record<string, AttributeSchema>>): object[] {
  return Object.entries(attributes).map(([name, attribute]) => ({
    name,
    ...typeMessage(attribute),
    required: attribute.required === true,
    optional: attribute.optional === true,
    computed: attribute.computed === true,
    sensitive: attribute.sensitive === true,
    write_only: isWriteOnly(name, attribute),
  }));
}

function typeMessage({ type, nested }: AttributeSchema): object {
  if (nested === undefined) return { type: Buffer.from(JSON.stringify(type)) };
  return { nested_type: { attributes: attributeMessages(nested.attributes), nesting: NESTING[nested.nesting] } };
}

/** Blocks that hold a dynamic value cannot be a list or map of one type: Terraform takes any collection there. */
function nestedType({ nesting, block }: NestedBlockSchema): CtyType {
  const type = blockType(block);
  if (nesting === 'single') return type;
  return nesting !== 'set' && hasDynamic(type) ? 'dynamic' : [nesting, type];
}

function hasDynamic(type: CtyType): boolean {
  if (typeof type === 'string') return type === 'dynamic';
  if (type[0] === 'object') return Object.values(type[1]).some(hasDynamic);
  if (type[0] === 'tuple') return type[1].some(hasDynamic);
  return hasDynamic(type[1]);
}
