import { ClassAttribute, classAttributes, Flags, flagsSaid } from './class-attributes';
import { collectionOf, Collection } from './collection';
import { ClassDeclaration, Declarations } from './declarations';
import { AttributeSchema, BlockNesting, BlockSchema, CtyType, NestedBlockSchema } from './schema';
import { getterType, simpleType } from './simple-type';
import { describedName, structOf } from './struct-names';
import { SynthesizedAttribute, synthesizedAttributes } from './synthesized-attributes';
import { UnreadableBindingError } from './unreadable-binding';

/** Where the reader stands: the classes it is within, and the path of names to here. */
interface Place {
  readonly classes: readonly string[];
  readonly path: readonly string[];
}

/** Reads the attributes and blocks of a class of the binding, and of the classes it holds. */
export class BlockReader {
  /** True once an object was read whose parts have flags or descriptions of their own. */
  public foundNested = false;
  private readonly open: string[] = [];

  constructor(
    private readonly declarations: Declarations,
    private readonly options: { readonly nestedIsLikely: boolean },
  ) {}

  public get unknown(): readonly string[] {
    return this.open;
  }

  /** The block of the class of a resource or data source. */
  public read(className: string): BlockSchema {
    return this.block(this.classNamed(className), { classes: [], path: [] });
  }

  private block(declaration: ClassDeclaration, place: Place): BlockSchema {
    const attributes: Record<string, AttributeSchema> = {};
    const blocks: Record<string, NestedBlockSchema> = {};
    const struct = structOf(this.declarations, declaration);
    const synthesized = synthesizedAttributes(struct.synthesis);
    const declared = classAttributes(declaration.body);
    checkThatBothAgree(declaration.name, declared, synthesized);
    const inner = { classes: [...place.classes, declaration.name], path: place.path };
    for (const attribute of declared) {
      const here = { ...inner, path: [...inner.path, attribute.name] };
      const written = synthesized.get(attribute.name);
      const isBlock = isBlockHere(attribute, written, () => describedName(struct.config, attribute.name));
      const recursive = attribute.stored !== undefined && this.isRecursive(attribute, here);
      if (recursive) attributes[attribute.name] = this.unknownAttribute(attribute.flags, here);
      else if (isBlock) blocks[attribute.name] = this.nestedBlock(attribute, written, here);
      else attributes[attribute.name] = this.attribute(attribute, written, here);
    }
    return { attributes, blocks };
  }

  private nestedBlock(
    attribute: ClassAttribute,
    written: SynthesizedAttribute | undefined,
    place: Place,
  ): NestedBlockSchema {
    const { item, nesting } = this.collection(attribute);
    const outermost = nesting[0] ?? 'single';
    if (nesting.length > 1) throw new UnreadableBindingError(`${place.path.join('.')} is a block within collections`);
    const isOnlyOne = outermost === 'single' && (written?.kind === 'list' || written?.kind === 'set');
    const block = this.block(item, place);
    return {
      nesting: isOnlyOne ? (written.kind as BlockNesting) : outermost,
      block,
      ...(attribute.flags.required && outermost !== 'map' && written?.kind !== 'struct' ? { minItems: 1 } : {}),
      ...(isOnlyOne ? { maxItems: 1 } : {}),
    };
  }

  private attribute(
    attribute: ClassAttribute,
    written: SynthesizedAttribute | undefined,
    place: Place,
  ): AttributeSchema {
    if (attribute.stored === undefined || attribute.stored.ofEngine)
      return this.plainAttribute(attribute, written, place);
    const { item, nesting } = this.collection(attribute);
    const parts = this.block(item, place);
    if (Object.keys(parts.blocks).length > 0) {
      throw new UnreadableBindingError(`${place.path.join('.')} is an attribute that holds blocks`);
    }
    const object: CtyType = ['object', mapValues(parts.attributes, ({ type }) => type)];
    const type = [...nesting].reverse().reduce<CtyType>((of, how) => (how === 'single' ? of : [how, of]), object);
    const schema = { type, ...flagsSaid(attribute.flags) };
    if (nesting.length > 1 || !this.isNested(attribute.flags, item, parts)) return schema;
    return { ...schema, nested: { nesting: nesting[0] ?? 'single', attributes: parts.attributes } };
  }

  private plainAttribute(
    attribute: ClassAttribute,
    written: SynthesizedAttribute | undefined,
    place: Place,
  ): AttributeSchema {
    const stored = attribute.stored === undefined ? undefined : storedType(attribute);
    const told = attribute.getter === undefined ? stored?.type : getterType(attribute.getter, attribute.name);
    const synthesis =
      written === undefined || written.kind === 'struct' ? undefined : simpleType(written.storage, written.kind);
    const found = attribute.stored?.ofEngine ? stored : told === 'untold' ? synthesis : told && { type: told };
    if (found === undefined || !isSameType(found.type, synthesis?.type))
      return this.unknownAttribute(attribute.flags, place);
    if (found.isOpen) this.open.push(place.path.join('.'));
    return { type: found.type, ...flagsSaid(attribute.flags) };
  }

  private unknownAttribute(flags: Flags, place: Place): AttributeSchema {
    this.open.push(place.path.join('.'));
    return { type: 'dynamic', ...flagsSaid(flags) };
  }

  /** The generator ties a struct that repeats within itself into a knot, and forgets how deep the schema goes. */
  private isRecursive(attribute: ClassAttribute, place: Place): boolean {
    if (attribute.stored === undefined || attribute.stored.ofEngine) return false;
    return place.classes.includes(this.collection(attribute).item.name);
  }

  /** Object types give their parts the flags of the whole, and no descriptions; what differs is a nested attribute. */
  private isNested(flags: Flags, item: ClassDeclaration, parts: BlockSchema): boolean {
    const isSure =
      Object.values(parts.attributes).some((part) => !hasSameFlags(flagsSaid(flags), part)) ||
      structOf(this.declarations, item).isDescribed;
    if (isSure) this.foundNested = true;
    return isSure || (this.options.nestedIsLikely && (flags.optional || flags.required));
  }

  private collection(attribute: ClassAttribute): Collection {
    const { stored } = attribute;
    if (stored === undefined) throw new UnreadableBindingError(`${attribute.name} has no class`);
    return collectionOf(this.declarations, stored.className, stored.isSet);
  }

  private classNamed(name: string): ClassDeclaration {
    const declaration = this.declarations.classNamed(name);
    if (declaration === undefined) throw new UnreadableBindingError(`the class ${name} is missing`);
    return declaration;
  }
}

function storedType({ stored }: ClassAttribute): ReturnType<typeof simpleType> {
  if (stored === undefined) return undefined;
  const storage = stored.className.charAt(0).toLowerCase() + stored.className.slice(1);
  return simpleType(storage, storage.endsWith('Map') ? 'map' : stored.isSet ? 'set' : 'list');
}

/** Blocks are never computed; those of single nesting are told from objects by the description the generator gives them. */
function isBlockHere(
  { name, flags, stored }: ClassAttribute,
  written: SynthesizedAttribute | undefined,
  description: () => string | undefined,
): boolean {
  if (stored === undefined || stored.ofEngine || flags.computed) return false;
  if (!flags.optional && !flags.required) return true; // only a block has no flag at all
  if (written === undefined) return false;
  if (written.kind === 'struct') return description() === `${name} block`;
  if (written.kind === 'map') return false;
  return !/listMapperHcl\(/.test(written.mapper) || written.mapper.endsWith(', true)');
}

/** Everything that can be set is synthesized, and nothing else: otherwise the binding was changed or misread. */
function checkThatBothAgree(
  className: string,
  declared: readonly ClassAttribute[],
  synthesized: ReadonlyMap<string, SynthesizedAttribute>,
): void {
  const settable = declared.filter(({ flags }) => flags.optional || flags.required).map(({ name }) => name);
  const missing = settable.find((name) => !synthesized.has(name));
  if (missing !== undefined) throw new UnreadableBindingError(`${className} never writes ${missing}`);
  const extra = [...synthesized.keys()].find((name) => !settable.includes(name));
  if (extra !== undefined) throw new UnreadableBindingError(`${className} writes ${extra}, which it does not declare`);
}

function hasSameFlags(one: Omit<AttributeSchema, 'type'>, other: Omit<AttributeSchema, 'type'>): boolean {
  return one.required === other.required && one.optional === other.optional && one.computed === other.computed;
}

function isSameType(type: CtyType, other: CtyType | undefined): boolean {
  return other === undefined || JSON.stringify(type) === JSON.stringify(other);
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, of: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, of(value)]));
}
