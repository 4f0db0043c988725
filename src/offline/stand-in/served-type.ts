import { FactsOfType, factsOfDataSource, factsOfType } from '../facts/facts-of-type';
import { ProviderFacts, TypeFacts } from '../facts/provider-facts';
import { applyFacts } from '../schema/apply-facts';
import { BlockSchema, CtyType } from '../schema/schema';
import { SchemaSource } from '../schema/schema-source';
import { blockMessage, blockType } from './block-type';

/** A resource or data source type as a stand-in serves it. */
export interface ServedType {
  readonly typeName: string;
  readonly block: BlockSchema;
  /** Type of its values. */
  readonly type: CtyType;
  readonly version: number;
  readonly facts?: FactsOfType;
  /** Arguments that force replacement, as dotted paths. */
  readonly forceNew: ReadonlySet<string>;
}

/** The types of one provider, each read when first asked for. */
export class ServedTypes {
  private readonly resources = new Map<string, ServedType | undefined>();
  private readonly dataSources = new Map<string, ServedType | undefined>();

  /** @param minimumVersions schema versions that stored states have, by resource type: Terraform refuses to read them with less */
  constructor(
    private readonly schemas: SchemaSource,
    private readonly facts: ProviderFacts | undefined,
    private readonly minimumVersions: Readonly<Record<string, number>>,
  ) {}

  public resource(typeName: string): ServedType | undefined {
    return remember(this.resources, typeName, () => {
      const schema = this.schemas.resource(typeName);
      if (schema === undefined) return undefined;
      const facts = this.facts && factsOfType(this.facts, typeName, this.schemas.version);
      const { block } = facts === undefined ? schema : applyFacts(schema, factsOfSchema(facts));
      const version = Math.max(facts?.schemaVersion ?? 0, this.minimumVersions[typeName] ?? 0);
      const forceNew = new Set(facts?.forceNew);
      return { typeName, block, type: blockType(block), version, forceNew, ...(facts ? { facts } : {}) };
    });
  }

  public dataSource(typeName: string): ServedType | undefined {
    return remember(this.dataSources, typeName, () => {
      const block = this.schemas.dataSource(typeName)?.block;
      if (block === undefined) return undefined;
      const facts = this.facts && factsOfDataSource(this.facts, typeName, this.schemas.version);
      const served = { typeName, block, type: blockType(block), version: 0, forceNew: new Set<string>() };
      return { ...served, ...(facts ? { facts } : {}) };
    });
  }
}

/** The schema of a type as the plugin protocol writes it. */
export function schemaMessage({ version, block }: Pick<ServedType, 'version' | 'block'>): object {
  return { version, block: blockMessage(block) };
}

/**
 * The facts that Terraform itself checks as part of the schema. It is told of no minimum (the SDK hides that of an optional
 * block, which may be left out), nor of a maximum that may have widened.
 */
function factsOfSchema({ minItems: _, maxItems, mayHaveWidened, ...facts }: FactsOfType): TypeFacts {
  const held = Object.entries(maxItems ?? {}).filter(([path]) => !mayHaveWidened.has(path));
  return { ...facts, maxItems: Object.fromEntries(held) };
}

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined || known.has(key)) return found as T;
  const made = make();
  known.set(key, made);
  return made;
}
