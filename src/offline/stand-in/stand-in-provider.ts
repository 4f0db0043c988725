import { factsVersion, NO_FACTS } from '../facts/facts-of-type';
import { ProviderFacts } from '../facts/provider-facts';
import { SchemaSource } from '../schema/schema-source';
import { applyChange, InventedNames } from './apply-change';
import { blockType, hasNestedAttributes, isWriteOnly } from './block-type';
import { CtyObject, isObject, plainValue } from './cty-value';
import { DataSourceAnswers, readDataSource } from './data-source-answers';
import { Diagnostic } from './diagnostic';
import { withEmptyBlocks } from './empty-blocks';
import { MANIFEST_NOTE, MANIFEST_TYPE, manifestFaults } from './kubernetes-manifest';
import { Notes } from './notes';
import { Plan, planResource } from './plan-resource';
import { ProtocolVersion } from './protocol';
import { ProviderSettings } from './provider-settings';
import { schemaMessage, ServedType, ServedTypes } from './served-type';
import { upgradeState } from './upgrade-state';
import { TypesToServe, typesToServe, UsedTypes } from './used-types';
import { refusedNulls, unknownValues, validateConfig, validateDataSource } from './validate-config';
import { decodeValue, encodeValue } from './value-codec';

/** One provider that a run stands in for. */
export interface StandInOptions {
  readonly schemas: SchemaSource;
  /** What the provider's code declares; without it nothing but the schema is checked, and a note says so. */
  readonly facts?: ProviderFacts;
  /** The types that the run uses, in configurations and in states; all of them when left out. */
  readonly used?: UsedTypes;
  /** Schema versions that stored states have, by resource type. */
  readonly minimumVersions?: Readonly<Record<string, number>>;
}

/** What a stand-in answers, in decoded values: the plugin protocol without its wire. */
export class StandInProvider {
  private readonly types: ServedTypes;
  private readonly serve: TypesToServe;
  private readonly settings = new ProviderSettings();
  private readonly names = new InventedNames();
  /** `aws` of `registry.terraform.io/hashicorp/aws`. */
  private readonly provider: string;

  constructor(
    private readonly options: StandInOptions,
    private readonly dataSources: DataSourceAnswers | undefined,
    private readonly notes: Notes,
  ) {
    const { schemas, facts, minimumVersions, used } = options;
    this.provider = schemas.address.split('/').at(-1) ?? schemas.address;
    this.serve = typesToServe(schemas, used);
    this.serve.unknown.forEach((each) => notes.add(each));
    this.types = new ServedTypes(schemas, facts, minimumVersions ?? {});
    if (facts === undefined) {
      notes.add(`${schemas.address}: its schema was checked, not its code (no facts)`);
      return;
    }
    const older = this.serve.resources.filter((typeName) => factsVersion(facts, typeName) !== schemas.version);
    if (older.length > 0) {
      notes.add(
        `${schemas.address}: installed is ${schemas.version}, facts of ${shortList(older)} are of ${facts.version}; what may have widened since was not refused`,
      );
    }
  }

  /** The protocol that can say the schema of every type served. */
  public protocolVersion(): ProtocolVersion {
    const { resources, dataSources } = this.serve;
    const served = [
      ...resources.map((name) => this.types.resource(name)),
      ...dataSources.map((name) => this.types.dataSource(name)),
    ];
    const blocks = [this.options.schemas.provider(), ...served.flatMap((each) => each?.block ?? [])];
    return blocks.some(hasNestedAttributes) ? 6 : 5;
  }

  public schema(): object {
    const { schemas } = this.options;
    const { serve } = this;
    return {
      provider: schemaMessage({ version: 0, block: schemas.provider() }),
      resource_schemas: messages(serve.resources, (name) => this.types.resource(name)),
      data_source_schemas: messages(serve.dataSources, (name) => this.types.dataSource(name)),
      server_capabilities: { plan_destroy: false, get_provider_schema_optional: true },
    };
  }

  public configure(config: Uint8Array): void {
    const value = decodeValue(blockType(this.options.schemas.provider()), config);
    if (isObject(value)) this.settings.add(value);
  }

  public validateResource(typeName: string, bytes: Uint8Array, takesWriteOnly: boolean): Diagnostic[] {
    const served = this.resource(typeName);
    const config = decodeValue(served.type, bytes);
    if (typeName === MANIFEST_TYPE) this.notes.add(MANIFEST_NOTE);
    if (!isObject(config)) return [];
    const writeOnly = takesWriteOnly ? [] : refusedWriteOnly(served, config);
    if (served.facts === undefined) {
      if (this.options.facts !== undefined)
        this.notes.add(`${typeName}: its schema was checked, not its code (no facts)`);
      return [...writeOnly, ...validateConfig(served.block, config, NO_FACTS)];
    }
    for (const path of unknownValues(served.block, config, served.facts)) {
      this.notes.add(
        `${typeName}.${path}: a value outside what ${this.provider} ${this.options.facts?.version} took; it may be allowed since`,
      );
    }
    const manifest = typeName === MANIFEST_TYPE ? manifestFaults(config) : [];
    return [...writeOnly, ...manifest, ...validateConfig(served.block, config, served.facts)];
  }

  public validateDataSource(typeName: string, bytes: Uint8Array): Diagnostic[] {
    const { block, type, facts } = this.dataSource(typeName);
    const config = decodeValue(type, bytes);
    return isObject(config) ? validateDataSource(block, config, facts ?? NO_FACTS) : [];
  }

  public upgrade(typeName: string, json: Uint8Array): Uint8Array {
    const served = this.resource(typeName);
    const { state, dropped } = upgradeState(served.type, json);
    for (const path of dropped)
      this.notes.add(`${typeName}.${path}: in the state, but not in ${this.options.schemas.origin}; dropped`);
    return encodeValue(served.type, isObject(state) ? withEmptyBlocks(served.block, state) : state);
  }

  /** What the provider refuses no sooner than it plans. */
  public refusedAtPlan(typeName: string, bytes: Uint8Array): Diagnostic[] {
    const { block, type, facts } = this.resource(typeName);
    const config = decodeValue(type, bytes);
    return isObject(config) ? refusedNulls(block, config, facts ?? NO_FACTS) : [];
  }

  public plan(typeName: string, change: Parameters<typeof planResource>[1]): Plan {
    const plan = planResource(this.resource(typeName), change, this.provider, this.settings.agreed);
    for (const condition of plan.mayReplace) this.notes.add(`${typeName}: may replace, ${condition}`);
    if (plan.imported)
      this.notes.add(`${typeName}: imported without being read; how it differs from its configuration is not known`);
    return plan;
  }

  public apply(typeName: string, planned: Uint8Array): Uint8Array {
    const { type } = this.resource(typeName);
    return encodeValue(type, applyChange(typeName, type, decodeValue(type, planned), this.names));
  }

  public importState(typeName: string, id: string): Uint8Array {
    const { type, block } = this.resource(typeName);
    return encodeValue(type, withEmptyBlocks(block, { id }));
  }

  public readData(
    typeName: string,
    bytes: Uint8Array,
  ): { readonly state: Uint8Array; readonly diagnostics: Diagnostic[] } {
    const served = this.dataSource(typeName);
    const config = decodeValue(served.type, bytes);
    const read = readDataSource(served, isObject(config) ? config : {}, this.settings.agreed, this.dataSources);
    if (read.invented)
      this.notes.add(`data.${typeName}: answered with invented values; a fixture can say what it holds`);
    const diagnostics = read.misfits.map((name) => misfit(typeName, name));
    return { state: encodeValue(served.type, read.state), diagnostics };
  }

  private dataSource(typeName: string): ServedType {
    const served = this.types.dataSource(typeName);
    if (served === undefined) throw new Error(`no data source type ${typeName} in ${this.options.schemas.origin}`);
    return served;
  }

  private resource(typeName: string): ServedType {
    const served = this.types.resource(typeName);
    if (served === undefined) throw new Error(`no resource type ${typeName} in ${this.options.schemas.origin}`);
    return served;
  }
}

function messages(names: readonly string[], typeOf: (name: string) => ServedType | undefined): object {
  const entries = names.map((name) => [name, typeOf(name)] as const);
  return Object.fromEntries(entries.flatMap(([name, served]) => (served ? [[name, schemaMessage(served)]] : [])));
}

function misfit(typeName: string, name: string): Diagnostic {
  const detail = `data source ${typeName} has no attribute ${name}, or it is of another type`;
  return { severity: 'error', summary: 'Fixture does not fit', detail };
}

/** Terraform before 1.11 and OpenTofu before 1.11 would store what must not be stored. */
function refusedWriteOnly({ block }: ServedType, config: CtyObject): Diagnostic[] {
  const given = Object.entries(block.attributes).filter(
    ([name, attribute]) => isWriteOnly(name, attribute) && plainValue(config[name] ?? null) !== null,
  );
  return given.map(([name]) => ({
    severity: 'error',
    summary: 'Write-only argument',
    detail: `${name} is write-only, which this Terraform does not support; use 1.11 or later`,
    path: [{ attribute: name }],
  }));
}

function shortList(names: readonly string[]): string {
  return names.length <= 3 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more types`;
}
