/** A cty type as Terraform's JSON writes it: `"string"`, `["list","string"]`, `["object",{…}]`, `"dynamic"`. */
export type CtyType =
  | 'string'
  | 'number'
  | 'bool'
  | 'dynamic'
  | readonly ['list' | 'set' | 'map', CtyType]
  | readonly ['tuple', readonly CtyType[]]
  | readonly ['object', Readonly<Record<string, CtyType>>];

/** An attribute of a resource, a data source or a provider. */
export interface AttributeSchema {
  readonly type: CtyType;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly sensitive?: boolean;
  /** Given where the parts of an object have flags of their own (plugin protocol 6); `type` is what they amount to. */
  readonly nested?: NestedAttributesSchema;
}

/** The parts of an object-typed attribute, each with flags of its own. */
export interface NestedAttributesSchema {
  readonly nesting: BlockNesting;
  readonly attributes: Readonly<Record<string, AttributeSchema>>;
}

/** How a nested block repeats: once, as a list, as a set, or by key. */
export type BlockNesting = 'single' | 'list' | 'set' | 'map';

/** A block inside another. */
export interface NestedBlockSchema {
  readonly nesting: BlockNesting;
  readonly block: BlockSchema;
  /** Fewest; 0 when not given. */
  readonly minItems?: number;
  /** Most; no bound when not given. */
  readonly maxItems?: number;
}

/** What a block may hold. */
export interface BlockSchema {
  readonly attributes: Readonly<Record<string, AttributeSchema>>;
  readonly blocks: Readonly<Record<string, NestedBlockSchema>>;
}

/** The schema of one resource or data source type. */
export interface TypeSchema {
  readonly typeName: string;
  readonly block: BlockSchema;
  /** Paths (dotted, without indexes) whose schema the binding does not tell; nothing about them is refused. */
  readonly unknown?: readonly string[];
}
