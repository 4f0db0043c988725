import { ClassDeclaration, Declarations } from './declarations';
import { BlockNesting } from './schema';
import { UnreadableBindingError } from './unreadable-binding';

/** The class of the objects in a collection, and how they are nested, outermost first; empty for one object alone. */
export interface Collection {
  readonly item: ClassDeclaration;
  readonly nesting: readonly BlockNesting[];
}

const ITEM = /^ {4}return new (\w+)\((?:this[^;]*?)(?:, (true|false))?\);$/m;

/** Follows the collection classes of the binding down to the class of their objects. */
export function collectionOf(declarations: Declarations, className: string, isSet: boolean | undefined): Collection {
  const declaration = declarations.classNamed(className);
  if (declaration === undefined) throw new UnreadableBindingError(`the class ${className} is missing`);
  if (declaration.base === 'ComplexObject') return { item: declaration, nesting: ['single'] };
  const how = nestingOf(declaration, isSet);
  const [, itemClass, innerIsSet] = ITEM.exec(declaration.body) ?? [];
  if (itemClass === undefined) throw new UnreadableBindingError(`the class ${className} does not say what it holds`);
  const { item, nesting } = collectionOf(
    declarations,
    itemClass,
    innerIsSet === undefined ? undefined : innerIsSet === 'true',
  );
  return { item, nesting: [how, ...nesting.filter((each) => each !== 'single')] };
}

function nestingOf({ name, base }: ClassDeclaration, isSet: boolean | undefined): BlockNesting {
  if (base === 'ComplexMap') return 'map';
  if (base !== 'ComplexList' && base !== 'MapList')
    throw new UnreadableBindingError(`${name} extends the unknown ${base}`);
  if (isSet === undefined) throw new UnreadableBindingError(`it is not said whether ${name} is a list or a set`);
  return isSet ? 'set' : 'list';
}
