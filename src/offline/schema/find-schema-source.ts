import { closestName } from '../../core/validation/closest-name';
import { RoadbedError } from '../../core/validation/roadbed-error';
import { BindingSchemaSource } from './binding-schema-source';
import { generatedBindings } from './generated-bindings';
import { InstalledBinding } from './installed-binding';
import { installedPackages } from './installed-packages';
import { isSameProvider, providerAddress, providerNameOf, publicName } from './provider-address';
import { SchemaCache } from './schema-cache';
import { SchemaSource } from './schema-source';

/** A provider that a stack requires, as its `required_providers` says. */
export interface ProviderRequirement {
  /** Local name in the stack, such as `aws`. */
  readonly name: string;
  /** `aws`, `hashicorp/aws` or `registry.terraform.io/hashicorp/aws`; the local name when not given. */
  readonly source?: string;
  /** Exact version or constraint; an exact one prefers bindings of that version. */
  readonly version?: string;
}

/** Options of `findSchemaSource`. */
export interface FindOptions {
  /** @default the cache in the user's cache directory */
  readonly cache?: SchemaCache;
}

/** The schemas of a required provider, from the bindings installed or generated in the project. */
export function findSchemaSource(
  projectDirectory: string,
  requirement: ProviderRequirement,
  { cache = SchemaCache.ofUser() }: FindOptions = {},
): SchemaSource {
  const source = requirement.source ?? requirement.name;
  const fitting = all(projectDirectory).filter(({ address }) => isSameProvider(address, source));
  const binding = fitting.find(({ version }) => version === requirement.version) ?? fitting[0];
  if (binding === undefined) throw notInstalled(projectDirectory, requirement, source);
  return new BindingSchemaSource(binding, cache);
}

function all(projectDirectory: string): InstalledBinding[] {
  return [...generatedBindings(projectDirectory), ...installedPackages(projectDirectory)];
}

function notInstalled(projectDirectory: string, requirement: ProviderRequirement, source: string): RoadbedError {
  const name = providerNameOf(source);
  const installed = all(projectDirectory).map(({ address }) => address);
  const nearestName = closestName(name, [...new Set(installed.map(providerNameOf))]);
  const nearest = installed.find((address) => providerNameOf(address) === nearestName);
  const version = requirement.version === undefined ? '' : ` (provider version ${requirement.version})`;
  const lines = [
    ...(nearest === undefined ? [] : [`did you mean ${publicName(nearest)}? its bindings are installed`]),
    `npm install @cdktf/provider-${name}${version}`,
    `or, where there is no such package: cdktf provider add ${source}, then cdktf get`,
  ];
  return new RoadbedError(`the provider ${providerAddress(source)} has no bindings in ${projectDirectory}`, [
    {
      message: `the offline plan reads the schema of "${requirement.name}" from its bindings, and none are installed`,
      fix: lines.join('\n'),
    },
  ]);
}
