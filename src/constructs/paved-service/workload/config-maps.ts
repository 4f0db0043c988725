import { Construct } from 'constructs';
import { physicalName, shortHash, terraformLiteral } from '../../../core/naming';
import { kubernetesBinding } from '../bindings';
import { objectMetadata } from '../metadata';
import { PavedServiceSpec } from '../spec';

/** What the containers of a service are given, once it exists. */
export interface ConfigMaps {
  /** Name of the ConfigMap with a container's environment variables, by the container's name. */
  readonly variables: Readonly<Record<string, string>>;
  /** Name of the ConfigMap with the files. */
  readonly files?: string;
}

/** Creates what the containers of a service are given: environment variables and files. */
export function createConfigMaps(scope: Construct, spec: PavedServiceSpec): ConfigMaps {
  const variables: Record<string, string> = {};
  for (const { name, config } of [spec.container, ...spec.initContainers, ...spec.sidecars]) {
    const isOwn = name === spec.container.name;
    const entries = sortedEntries(config);
    const parts = isOwn ? ['config'] : [name, 'config'];
    const id = isOwn ? 'Config' : `Config-${name}`;
    const made = createConfigMap(scope, spec, id, parts, entries);
    if (made !== undefined) variables[name] = made;
  }
  const files = filesOf(spec).map(({ key, content }) => [key, content] as const);
  return { variables, files: createConfigMap(scope, spec, 'Files', ['files'], files) };
}

/** The files of a service, each with the key it has in the ConfigMap, where a path may not stand. */
export function filesOf({ files }: PavedServiceSpec): { key: string; path: string; content: string }[] {
  return sortedEntries(files).map(([path, content], index) => ({
    key: `${index}-${path.slice(path.lastIndexOf('/') + 1)}`,
    path,
    content,
  }));
}

/**
 * The configuration has a name of its own for every content: a change rolls out like a new image, and a rollback finds
 * the old one still meaning what it meant.
 */
function createConfigMap(
  scope: Construct,
  spec: PavedServiceSpec,
  id: string,
  parts: readonly string[],
  entries: readonly (readonly [key: string, value: string])[],
): string | undefined {
  if (entries.length === 0) return undefined;
  const { ConfigMapV1 } = kubernetesBinding('config-map-v1');
  const name = physicalName('kubernetes_config_map_v1', spec.name, ...parts, shortHash(JSON.stringify(entries)));
  const configMap = new ConfigMapV1(scope, id, {
    metadata: objectMetadata(spec, name),
    immutable: true,
    data: Object.fromEntries(entries.map(([key, value]) => [key, terraformLiteral(value)])),
    lifecycle: { createBeforeDestroy: true },
  });
  return configMap.metadata.name;
}

function sortedEntries(map: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1));
}
