import { BlockReader } from './block-reader';
import { Declarations } from './declarations';
import { BlockSchema, TypeSchema } from './schema';
import { UnreadableBindingError } from './unreadable-binding';

/** What a folder of a binding holds. */
export type BindingKind = 'resource' | 'data source';

const BASES: Readonly<Record<string, BindingKind>> = {
  TerraformResource: 'resource',
  TerraformDataSource: 'data source',
};

/** The type that generated code is of, read without the rest: what `tfResourceType` says. */
export function typeNameIn(code: string): string | undefined {
  return /tfResourceType = "([^"]+)"/.exec(code)?.[1];
}

/** Reads the schema of a resource or data source from its generated TypeScript. */
export function readType(code: string): TypeSchema & { readonly kind: BindingKind } {
  const declarations = new Declarations(code);
  const top = declarations.classOfBase(...Object.keys(BASES));
  if (top === undefined) throw new UnreadableBindingError('no class of a resource or data source');
  const typeName = typeNameIn(top.body);
  if (typeName === undefined) throw new UnreadableBindingError(`${top.name} does not say its tfResourceType`);
  const { block, unknown } = readBlock(declarations, top.name);
  return {
    kind: BASES[top.base] ?? 'resource',
    typeName,
    block,
    ...(unknown.length > 0 ? { unknown } : {}),
  };
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
