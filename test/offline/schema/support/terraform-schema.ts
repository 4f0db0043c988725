import { AttributeSchema, BlockSchema, CtyType, NestedBlockSchema } from '../../../../src/offline/schema';

/** A block as `terraform providers schema -json` writes it. */
export interface TerraformBlock {
  readonly attributes?: Readonly<Record<string, TerraformAttribute>>;
  readonly block_types?: Readonly<Record<string, TerraformNestedBlock>>;
}

interface TerraformAttribute {
  readonly type?: CtyType;
  readonly nested_type?: NestedType;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
}

interface NestedType {
  readonly nesting_mode: NestedBlockSchema['nesting'];
  readonly attributes: Readonly<Record<string, TerraformAttribute>>;
}

interface TerraformNestedBlock {
  readonly nesting_mode: NestedBlockSchema['nesting'];
  readonly block: TerraformBlock;
  readonly min_items?: number;
  readonly max_items?: number;
}

/** The schema that Roadbed should read back from the bindings generated from this one. */
export function expectedBlock(block: TerraformBlock): BlockSchema {
  return { attributes: mapped(block.attributes, expectedAttribute), blocks: mapped(block.block_types, expectedNested) };
}

function expectedAttribute({
  type,
  nested_type: nested,
  required,
  optional,
  computed,
}: TerraformAttribute): AttributeSchema {
  const flags = { ...(required && { required }), ...(optional && { optional }), ...(computed && { computed }) };
  if (nested === undefined) return { type: type ?? 'dynamic', ...flags };
  const attributes = mapped(nested.attributes, expectedAttribute);
  const object: CtyType = ['object', mapped(attributes, (part) => part.type)];
  return {
    type: nested.nesting_mode === 'single' ? object : [nested.nesting_mode, object],
    ...flags,
    nested: { nesting: nested.nesting_mode, attributes },
  };
}

function expectedNested({ nesting_mode, block, min_items, max_items }: TerraformNestedBlock): NestedBlockSchema {
  return {
    nesting: nesting_mode,
    block: expectedBlock(block),
    ...(min_items && { minItems: min_items }),
    ...(max_items && { maxItems: max_items }),
  };
}

function mapped<T, U>(record: Readonly<Record<string, T>> | undefined, of: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record ?? {}).map(([name, value]) => [name, of(value)]));
}
