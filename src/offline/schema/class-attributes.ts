import { AttributeSchema } from './schema';
import { UnreadableBindingError } from './unreadable-binding';

/** What the binding says of who sets a value. */
export interface Flags {
  readonly computed: boolean;
  readonly optional: boolean;
  readonly required: boolean;
}

/** An object of a class that holds a nested value: `new ConfigMapV1MetadataOutputReference(this, "metadata")`. */
export interface StoredClass {
  readonly className: string;
  /** True for the engine's own, such as `cdktf.StringMap`. */
  readonly ofEngine: boolean;
  /** The third argument, where there is one. */
  readonly isSet?: boolean;
}

/** One attribute or block, as a class of the binding declares it. */
export interface ClassAttribute {
  readonly name: string;
  readonly flags: Flags;
  readonly stored?: StoredClass;
  /** What its getter returns; undefined when there is none. */
  readonly getter?: string;
}

const HEADING = /^ {2}\/\/ ([\w-]+) - computed: (true|false), optional: (true|false), required: (true|false)$/gm;
const HEADING_LIKE = /^ {2}\/\/ \S+ - computed:/gm;
const STORED = /^ {2}private \w+ = new (?:(cdktf|cdktn)\.)?(\w+)\(this, "([^"]+)"(?:, (true|false))?\);$/m;
const GETTER = /^ {2}public get \w+\(\) \{\n {4}return (.+);\n {2}\}$/m;

/** Every attribute and block that a class declares, in its order. */
export function classAttributes(body: string): ClassAttribute[] {
  const headings = [...body.matchAll(HEADING)];
  const like = body.match(HEADING_LIKE)?.length ?? 0;
  if (headings.length !== like)
    throw new UnreadableBindingError(`${like - headings.length} attribute comments are odd`);
  return headings.map((heading, position) => {
    const code = body.slice(heading.index + heading[0].length, headings[position + 1]?.index);
    return attributeOf(heading, code);
  });
}

/** Flags as a schema has them: only those that hold. */
export function flagsSaid(flags: Flags): Omit<AttributeSchema, 'type'> {
  return {
    ...(flags.required ? { required: true } : {}),
    ...(flags.optional ? { optional: true } : {}),
    ...(flags.computed ? { computed: true } : {}),
  };
}

function attributeOf(heading: RegExpMatchArray, code: string): ClassAttribute {
  const [, name = '', computed, optional, required] = heading;
  const flags = { computed: computed === 'true', optional: optional === 'true', required: required === 'true' };
  const stored = STORED.exec(code);
  if (stored === null) return { name, flags, getter: GETTER.exec(code)?.[1] };
  if (stored[3] !== name) throw new UnreadableBindingError(`${name} is stored as ${stored[3]}`);
  const isSet = stored[4] === undefined ? undefined : stored[4] === 'true';
  return { name, flags, stored: { className: stored[2] ?? '', ofEngine: stored[1] !== undefined, isSet } };
}
