import { ClassDeclaration, Declarations } from './declarations';
import { UnreadableBindingError } from './unreadable-binding';

/** What belongs to a class of the binding: the interface of its input, and the code that writes it. */
export interface Struct {
  /** Empty when nothing of it can be set. */
  readonly config: string;
  readonly synthesis: string;
  /** True when the provider describes a part of it. */
  readonly isDescribed: boolean;
}

/** Finds the interface and the HCL writer of a class. */
export function structOf(declarations: Declarations, declaration: ClassDeclaration): Struct {
  const { name, base, body } = declaration;
  if (base !== 'ComplexObject') {
    const configName = /public constructor\(scope: Construct, id: string, config: (\w+)/.exec(body)?.[1] ?? '';
    const config = declarations.interfaceNamed(configName) ?? '';
    const start = body.indexOf('\n  protected synthesizeHclAttributes()');
    if (start < 0) throw new UnreadableBindingError(`${name} has no synthesizeHclAttributes`);
    return { config, synthesis: body.slice(start), isDescribed: isDescribed(config) };
  }
  const struct = name.replace(/OutputReference$/, '');
  const config = declarations.interfaceNamed(struct);
  const synthesis = declarations.functionNamed(hclWriterOf(struct));
  if (config === undefined || synthesis === undefined)
    throw new UnreadableBindingError(`the struct ${struct} is missing`);
  return { config, synthesis, isDescribed: isDescribed(config) };
}

export function hclWriterOf(struct: string): string {
  return `${struct.charAt(0).toLowerCase()}${struct.slice(1)}ToHclTerraform`;
}

/** The first line of what an interface says of an attribute: `timeouts block` for a block of that name. */
export function describedName(config: string, attribute: string): string | undefined {
  const anchor = config.indexOf(`#${attribute} `);
  const start = config.lastIndexOf('  /**\n', anchor);
  return start < 0 ? undefined : /^ {2}\/\*\*\n {2}\* (.*)\n/.exec(config.slice(start, anchor))?.[1];
}

function isDescribed(config: string): boolean {
  return /^ {2}\/\*\*\n {2}\* (?!Docs at Terraform Registry: )/m.test(config);
}
