import { classAttributes, Flags, flagsSaid } from './class-attributes';
import { Declarations } from './declarations';
import { AttributeSchema, BlockNesting, BlockSchema, CtyType, NestedBlockSchema } from './schema';
import { simpleType } from './simple-type';
import { describedName, hclWriterOf } from './struct-names';
import { SynthesizedAttribute, synthesizedAttributes } from './synthesized-attributes';
import { UnreadableBindingError } from './unreadable-binding';

/** A provider's configuration, and what its binding says of the provider itself. */
export interface ProviderSchema {
  readonly block: BlockSchema;
  readonly unknown: readonly string[];
  readonly source?: string;
  readonly version?: string;
}

/** The generator adds it to every provider; to Terraform it is a meta-argument. */
const META_ARGUMENT = 'alias';

/**
 * Reads the configuration block of a provider from its generated TypeScript. It has no getters and no classes for its
 * blocks: types are those that the HCL writers say, and flags within blocks those of the interfaces.
 */
export function readProvider(code: string): ProviderSchema {
  const declarations = new Declarations(code);
  const top = declarations.classOfBase('TerraformProvider');
  if (top === undefined) throw new UnreadableBindingError('no class of a provider');
  const configName = /public constructor\(scope: Construct, id: string, config: (\w+)/.exec(top.body)?.[1] ?? '';
  const flags = new Map(classAttributes(top.body).map((attribute) => [attribute.name, attribute.flags]));
  const reader = new ProviderReader(declarations);
  const start = top.body.indexOf('\n  protected synthesizeHclAttributes()');
  if (start < 0) throw new UnreadableBindingError(`${top.name} has no synthesizeHclAttributes`);
  const config = declarations.interfaceNamed(configName) ?? '';
  return {
    block: reader.block(config, top.body.slice(start), [], flags),
    unknown: reader.unknown,
    source: /terraformProviderSource: '([^']+)'/.exec(top.body)?.[1],
    version: /providerVersion: '([^']+)'/.exec(top.body)?.[1],
  };
}

class ProviderReader {
  public readonly unknown: string[] = [];

  constructor(private readonly declarations: Declarations) {}

  public block(
    config: string,
    synthesis: string,
    path: readonly string[],
    flagsOf?: ReadonlyMap<string, Flags>,
  ): BlockSchema {
    const attributes: Record<string, AttributeSchema> = {};
    const blocks: Record<string, NestedBlockSchema> = {};
    const synthesized = synthesizedAttributes(synthesis);
    for (const [name, written] of synthesized) {
      if (path.length === 0 && name === META_ARGUMENT) continue;
      const flags = flagsOf === undefined ? interfaceFlags(config, name) : flagsOf.get(name);
      if (flags === undefined)
        throw new UnreadableBindingError(`${[...path, name].join('.')} is written but not declared`);
      if (!written.isComplex) attributes[name] = this.attribute(written, flags, [...path, name]);
      else this.complex(name, written, flags, config, [...path, name], attributes, blocks);
    }
    for (const [name, flags] of flagsOf ?? []) {
      if (!synthesized.has(name)) attributes[name] = this.unknownAttribute(flags, [...path, name]);
    }
    return { attributes, blocks };
  }

  private complex(
    name: string,
    written: SynthesizedAttribute,
    flags: Flags,
    config: string,
    path: readonly string[],
    attributes: Record<string, AttributeSchema>,
    blocks: Record<string, NestedBlockSchema>,
  ): void {
    const mapper =
      /^(?:(?:cdktf|cdktn)\.(listMapperHcl|hashMapperHcl)\()?(\w+)ToHclTerraform(?:, (true|false)\)|\))?$/.exec(
        written.mapper,
      );
    const struct = mapper?.[2] === undefined ? undefined : this.struct(mapper[2]);
    if (struct === undefined) {
      attributes[name] = this.unknownAttribute(flags, path);
      return;
    }
    const inner = this.block(struct.config, struct.synthesis, path);
    const isOnlyOne = mapper?.[1] === undefined && written.kind !== 'struct';
    const isBlock =
      isOnlyOne ||
      (written.kind === 'struct' ? describedName(config, name) === `${name} block` : mapper?.[3] === 'true');
    const nesting: BlockNesting = written.kind === 'struct' || written.kind === 'simple' ? 'single' : written.kind;
    if (!isBlock) {
      attributes[name] = objectAttribute(nesting, inner, flags);
      return;
    }
    blocks[name] = {
      nesting,
      block: inner,
      ...(flags.required && nesting !== 'single' ? { minItems: 1 } : {}),
      ...(isOnlyOne ? { maxItems: 1 } : {}),
    };
  }

  private attribute(written: SynthesizedAttribute, flags: Flags, path: readonly string[]): AttributeSchema {
    const found = written.kind === 'struct' ? undefined : simpleType(written.storage, written.kind);
    if (found === undefined) return this.unknownAttribute(flags, path);
    if (found.isOpen) this.unknown.push(path.join('.'));
    return { type: found.type, ...flagsSaid(flags) };
  }

  private unknownAttribute(flags: Flags, path: readonly string[]): AttributeSchema {
    this.unknown.push(path.join('.'));
    return { type: 'dynamic', ...flagsSaid(flags) };
  }

  private struct(writer: string): { config: string; synthesis: string } | undefined {
    const name = writer.charAt(0).toUpperCase() + writer.slice(1);
    const config = this.declarations.interfaceNamed(name);
    const synthesis = this.declarations.functionNamed(hclWriterOf(name));
    return config === undefined || synthesis === undefined ? undefined : { config, synthesis };
  }
}

function objectAttribute(nesting: BlockNesting, { attributes }: BlockSchema, flags: Flags): AttributeSchema {
  const parts = Object.entries(attributes).map(([name, { type }]) => [name, type] as const);
  const object: CtyType = ['object', Object.fromEntries(parts)];
  return {
    type: nesting === 'single' ? object : [nesting, object],
    ...flagsSaid(flags),
    nested: { nesting, attributes },
  };
}

/** Within a block only the interface says what is required; nothing in a provider's configuration is computed. */
function interfaceFlags(config: string, name: string): Flags | undefined {
  const anchor = config.indexOf(`#${name} `);
  const optional = anchor < 0 ? undefined : /^ {2}readonly \w+(\??): /m.exec(config.slice(anchor))?.[1];
  if (optional === undefined) return undefined;
  return { computed: false, optional: optional === '?', required: optional === '' };
}
