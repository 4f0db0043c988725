import { SourceStack } from '../../core/terraform/output-source';
import { typedBlocks } from '../../core/terraform/terraform-document';
import { RoadbedError } from '../../core/validation';
import { factsFor } from '../facts/facts-for';
import { findSchemaSource, providerAddress, ProviderRequirement, SchemaSource } from '../schema';
import type { StandInOptions } from '../stand-in';
import { configuredIn, LocalModule, provided, ProvidedType, requirementsOf } from './local-modules';
import { StateFile } from './state-file';
import { satisfies } from './version-constraint';

/** A provider of one stack, and the types of it that the stack uses. */
export interface ProviderUse {
  readonly requirement: ProviderRequirement;
  readonly resources: ReadonlySet<string>;
  readonly dataSources: ReadonlySet<string>;
  readonly minimumVersions: Readonly<Record<string, number>>;
}

/** Comes with Terraform itself. */
const BUILT_IN = /^(?:terraform\.io\/builtin\/)?terraform$/;

/** The providers that a stack, the modules below it and the state it starts from need. */
export function providersOf(
  stack: SourceStack,
  modules: readonly LocalModule[],
  state: StateFile | undefined,
): ProviderUse[] {
  const uses = new Map<
    string,
    { requirement: ProviderRequirement; resources: Set<string>; dataSources: Set<string> }
  >();
  const useOf = (requirement: ProviderRequirement) => {
    const address = providerAddress(requirement.source ?? requirement.name);
    const known = uses.get(address) ?? { requirement, resources: new Set<string>(), dataSources: new Set<string>() };
    uses.set(address, known);
    return known;
  };
  const take = (
    requirements: readonly ProviderRequirement[],
    configured: readonly string[],
    resources: readonly ProvidedType[],
    dataSources: readonly ProvidedType[],
  ) => {
    const ofName = (name: string) => requirements.find((requirement) => requirement.name === name) ?? { name };
    const asked = [...requirements, ...configured.map(ofName)];
    asked.filter(({ source, name }) => !BUILT_IN.test(source ?? name)).forEach(useOf);
    resources.filter(isServed).forEach(({ type, provider }) => useOf(ofName(provider)).resources.add(type));
    dataSources.filter(isServed).forEach(({ type, provider }) => useOf(ofName(provider)).dataSources.add(type));
  };
  const typesOf = (mode: 'resource' | 'data') =>
    typedBlocks(stack.document, mode).map(({ type, body }) => provided(type, body.provider));
  take(requirementsOf(stack.document), configuredIn(stack.document), typesOf('resource'), typesOf('data'));
  modules.forEach((module) => take(module.requirements, module.configured, module.resources, module.dataSources));

  for (const { type, mode, provider } of state?.resources ?? []) {
    if (BUILT_IN.test(provider)) continue;
    useOf({ name: provider.slice(provider.lastIndexOf('/') + 1), source: provider })[
      mode === 'managed' ? 'resources' : 'dataSources'
    ].add(type);
  }
  return [...uses.values()].map((use) => ({ ...use, minimumVersions: state?.schemaVersions ?? {} }));
}

function isServed({ provider }: ProvidedType): boolean {
  return provider !== 'terraform';
}

/** Schema sources of a run: each provider's is looked up once. */
export class SchemaSources {
  private readonly found = new Map<string, SchemaSource | RoadbedError>();
  private readonly said = new Set<string>();

  /** @param directories where bindings may be installed, the likeliest first */
  constructor(private readonly directories: readonly string[]) {}

  /** Notes on providers whose bindings describe another version than the stacks ask for. */
  public get notes(): readonly string[] {
    return [...this.said].sort();
  }

  /** What the stand-ins of a stack are started with; one error names every provider without bindings, once. */
  public standInsFor(uses: readonly ProviderUse[]): StandInOptions[] {
    const failures = new Set<RoadbedError>();
    const standIns: StandInOptions[] = [];
    for (const use of uses) {
      const schemas = this.sourceOf(use.requirement);
      if (schemas instanceof RoadbedError) {
        failures.add(schemas);
        continue;
      }
      const { resources, dataSources, minimumVersions } = use;
      const facts = factsFor(schemas.address);
      const used = { resources: [...resources], dataSources: [...dataSources] };
      standIns.push({ schemas, used, minimumVersions, ...(facts && { facts }) });
    }
    if (failures.size === 0) return standIns;
    throw new RoadbedError(
      'the offline plan lacks the bindings of providers',
      [...failures].flatMap(({ problems }) => problems),
    );
  }

  private sourceOf(requirement: ProviderRequirement): SchemaSource | RoadbedError {
    const key = `${requirement.source ?? requirement.name} ${requirement.version ?? ''}`;
    const found = this.found.get(key) ?? this.lookUp(requirement);
    this.found.set(key, found);
    return found;
  }

  private lookUp(requirement: ProviderRequirement): SchemaSource | RoadbedError {
    let failure: RoadbedError | undefined;
    for (const directory of this.directories) {
      try {
        const source = findSchemaSource(directory, requirement);
        if (requirement.version !== undefined && !satisfies(source.version, requirement.version)) {
          this.said.add(
            `${source.address}: the stack asks for ${requirement.version}, and was judged by the bindings of ${source.version} (${source.origin})`,
          );
        }
        return source;
      } catch (error) {
        if (!(error instanceof RoadbedError)) throw error;
        failure ??= error;
      }
    }
    if (failure === undefined) throw new Error('no directory to look for bindings in');
    return failure;
  }
}
