import { BlockReader } from './block-reader';
import { Declarations } from './declarations';
import { BlockSchema, TypeSchema } from './schema';
import { UnreadableBindingError } from './unreadable-binding';

/** What a folder of a binding holds. */
export type BindingKind = 'resource' | 'data source';

const TYPE_NAME = /tfResourceType = "([^"]+)"/;

const BASES: Readonly<Record<string, BindingKind>> = {
  TerraformResource: 'resource',
  TerraformDataSource: 'data source',
};

/** What generated code is of. */
export interface TypeIdentity {
  readonly kind: BindingKind;
  readonly typeName: string;
}

/** What generated code is of, told without reading the rest; undefined for anything but a resource or data source. */
export function typeIdentity(code: string): TypeIdentity | undefined {
  const base = /^export class \w+ extends (?:cdktf|cdktn)\.(TerraformResource|TerraformDataSource) \{/m.exec(code)?.[1];
  const typeName = TYPE_NAME.exec(code)?.[1];
  return base === undefined || typeName === undefined ? undefined : { kind: BASES[base] ?? 'resource', typeName };
}

/** Reads the schema of a resource or data source from its generated TypeScript. */
export function readType(code: string): TypeSchema & TypeIdentity {
  const declarations = new Declarations(code);
  const top = declarations.classOfBase(...Object.keys(BASES));
  if (top === undefined) throw new UnreadableBindingError('no class of a resource or data source');
  const typeName = TYPE_NAME.exec(top.body)?.[1];
  if (typeName === undefined) throw new UnreadableBindingError(`${top.name} does not say its tfResourceType`);
  const { block, unknown } = readBlock(declarations, top.name);
  return { kind: BASES[top.base] ?? 'resource', typeName, block, ...(unknown.length > 0 ? { unknown } : {}) };
}

/**
 * Where the parts of one object have flags of their own, the provider speaks protocol 6, and objects whose parts all have
 * the flags of the whole are read the same way: the lenient one.
 */
function readBlock(declarations: Declarations, className: string): { block: BlockSchema; unknown: readonly string[] } {
  const first = new BlockReader(declarations, { nestedIsLikely: false });
  const block = first.read(className);
  if (!first.foundNested) return { block, unknown: first.unknown };
  const second = new BlockReader(declarations, { nestedIsLikely: true });
  return { block: second.read(className), unknown: second.unknown };
}
