import { UnreadableBindingError } from './unreadable-binding';

/** How the binding writes an attribute or block into HCL, which tells much of its schema. */
export interface SynthesizedAttribute {
  /** The call that turns the value into Terraform: `cdktf.listMapperHcl(fooToHclTerraform, true)`. */
  readonly mapper: string;
  /** Holds objects of a struct; the generator calls that `isBlock`, though an attribute may do so too. */
  readonly isComplex: boolean;
  readonly kind: 'simple' | 'list' | 'set' | 'map' | 'struct';
  /** `string`, `stringList`, `FooBarList`, … */
  readonly storage: string;
}

const ENTRY =
  /^ {4,6}"?([\w-]+)"?: \{\n\s+value: (.+),\n\s+isBlock: (true|false),\n\s+type: "(simple|list|set|map|struct)",\n\s+storageClassType: "(\w+)",\n\s+\},$/gm;
const ENTRY_LIKE = /^\s+isBlock: /gm;

/** The entries of `const attrs = {…}` in a `…ToHclTerraform` function or a `synthesizeHclAttributes` method. */
export function synthesizedAttributes(code: string): ReadonlyMap<string, SynthesizedAttribute> {
  const found = new Map<string, SynthesizedAttribute>();
  for (const [, name = '', value = '', isComplex, kind, storage = ''] of code.matchAll(ENTRY)) {
    found.set(name, {
      mapper: mapperOf(value),
      isComplex: isComplex === 'true',
      kind: kind as SynthesizedAttribute['kind'],
      storage,
    });
  }
  const like = code.match(ENTRY_LIKE)?.length ?? 0;
  if (like !== found.size) throw new UnreadableBindingError(`${like - found.size} synthesized attributes are odd`);
  return found;
}

/** Some values have a default before the call: `struct!.x === undefined ? null : cdktf.stringToHclTerraform(struct!.x)`. */
function mapperOf(value: string): string {
  const call = value.slice(value.lastIndexOf(' : ') < 0 ? 0 : value.lastIndexOf(' : ') + 3);
  return call.replace(/\((?:struct!|this)\.\w+(?:\.internalValue)?\)$/, '');
}
