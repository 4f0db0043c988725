import { resolve } from 'node:path';
import { JsonObject, recordOf } from './json-object';
import { backendOf, blocksOf, typedBlocks } from './terraform-document';

/** A stack whose document is at hand, and where it stands: a local state has its path from there. */
export interface PlacedStack {
  readonly name: string;
  readonly directory: string;
  readonly document: JsonObject;
}

/** A `terraform_remote_state` of a stack. */
export interface RemoteStateRead {
  /** Name of the data source. */
  readonly name: string;
  readonly config: JsonObject;
  readonly backend: string;
  /** The stack of this app that writes the state; absent when another app does. */
  readonly producer?: string;
}

/** The settings of a backend that say which state it is; the others say how to get there. */
const LOCATION: Readonly<Record<string, readonly string[]>> = {
  s3: ['bucket', 'key', 'workspace_key_prefix'],
  gcs: ['bucket', 'prefix'],
  azurerm: ['storage_account_name', 'container_name', 'key'],
  remote: ['hostname', 'organization', 'workspaces'],
  http: ['address'],
  consul: ['path'],
  pg: ['schema_name', 'conn_str'],
  kubernetes: ['secret_suffix', 'namespace'],
  oss: ['bucket', 'prefix', 'key'],
  cos: ['bucket', 'prefix', 'key'],
  local: ['path', 'workspace_dir'],
};

/** What a stack reads of other states, each with the stack of the app that writes it. */
export function remoteStateReads(stack: PlacedStack, stacks: readonly PlacedStack[]): RemoteStateRead[] {
  return typedBlocks(stack.document, 'data')
    .filter(({ type }) => type === 'terraform_remote_state')
    .map(({ name, body }) => {
      const backend = String(body.backend ?? 'local');
      const config = blocksOf(body.config)[0] ?? {};
      const place = placeOf(stack, backend, config);
      const producer = stacks.find((other) => other !== stack && placeOfStack(other) === place);
      return { name, config, backend, ...(producer && { producer: producer.name }) };
    });
}

/** Two stacks that would write the same state; the second overwrites the first. */
export function sharedStates(stacks: readonly PlacedStack[]): (readonly [string, string])[] {
  const first = new Map<string, string>();
  return stacks.flatMap((stack) => {
    const place = placeOfStack(stack);
    const other = first.get(place);
    if (other !== undefined) return [[other, stack.name] as const];
    first.set(place, stack.name);
    return [];
  });
}

function placeOfStack(stack: PlacedStack): string {
  const { kind, config } = backendOf(stack.document) ?? { kind: 'local', config: {} };
  return placeOf(stack, kind, config);
}

/** Names a state, so that the same state has the same name wherever it is named. */
function placeOf(stack: PlacedStack, backend: string, config: JsonObject): string {
  const kind = backend === 'cloud' ? 'remote' : backend;
  const keys = LOCATION[kind] ?? Object.keys(config).sort();
  return JSON.stringify([kind, ...keys.map((key) => [key, setting(stack, kind, key, config)])]);
}

function setting(stack: PlacedStack, kind: string, key: string, config: JsonObject): unknown {
  const value = config[key];
  if (kind === 'local' && key === 'path') {
    return resolve(stack.directory, typeof value === 'string' ? value : 'terraform.tfstate');
  }
  if (kind === 'remote' && key === 'hostname') return value ?? 'app.terraform.io';
  if (kind === 'remote' && key === 'workspaces') {
    const { name, prefix } = recordOf([value].flat()[0]);
    // Workspaces that are chosen by tags name no one state.
    return name ?? prefix ?? { of: stack.name };
  }
  // Slashes at the ends of a prefix mean nothing to the backends that have one.
  return typeof value === 'string' ? value.replace(/^\/+|\/+$/g, '') : (value ?? null);
}
