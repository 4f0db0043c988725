import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isRecord, recordOf } from '../../core/terraform/json-object';
import { blocksOf } from '../../core/terraform/terraform-document';
import { RoadbedError } from '../../core/validation';

/** What a run must know of a state (format version 4); values stay in the file. */
export interface StateFile {
  readonly path: string;
  readonly resources: readonly StateResource[];
  /** The highest schema version that an instance has, by resource type. */
  readonly schemaVersions: Readonly<Record<string, number>>;
}

/** A resource of a state. */
export interface StateResource {
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  /** Source address of its provider. */
  readonly provider: string;
}

/** Reads a state that Terraform or OpenTofu wrote; undefined when there is none. */
export function readStateFile(path: string): StateFile | undefined {
  if (!existsSync(path)) return undefined;
  const state = parse(path);
  if (state.version !== 4) {
    throw unreadable(
      path,
      `its version is ${JSON.stringify(state.version)}, and only 4 is known (Terraform 0.12 and later)`,
    );
  }
  const resources = blocksOf(state.resources);
  const versions: Record<string, number> = {};
  for (const { type, instances } of resources) {
    for (const { schema_version: version } of blocksOf(instances)) {
      if (typeof version === 'number') versions[String(type)] = Math.max(version, versions[String(type)] ?? 0);
    }
  }
  return {
    path,
    schemaVersions: versions,
    resources: resources.map(({ mode, type, name, provider }) => ({
      mode: mode === 'data' ? 'data' : 'managed',
      type: String(type),
      name: String(name),
      provider: /provider\["([^"]+)"\]/.exec(String(provider))?.[1] ?? String(provider),
    })),
  };
}

/** The registry that each engine means by a source without a host. */
const HOSTS = { Terraform: 'registry.terraform.io', OpenTofu: 'registry.opentofu.org' } as const;

/** Copies a state so that its providers are those of the engine at hand, whichever of the two engines wrote it. */
export function copyState(from: string, to: string, engine: keyof typeof HOSTS): void {
  const text = readFileSync(from, 'utf8');
  const providers = /provider\[\\"registry\.(?:terraform\.io|opentofu\.org)\//g;
  writeFileSync(to, text.replace(providers, `provider[\\"${HOSTS[engine]}/`), { mode: 0o600 });
}

function parse(path: string): Readonly<Record<string, unknown>> {
  let reason = 'it must hold a JSON object';
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (isRecord(parsed)) return recordOf(parsed);
  } catch {
    // The parser's own words show an excerpt, and a state may hold secrets.
    reason = 'it is not JSON';
  }
  throw unreadable(path, reason);
}

function unreadable(path: string, message: string): RoadbedError {
  return new RoadbedError(`the state ${path} cannot be read`, [
    { message, fix: 'pull it anew: terraform state pull > state.json' },
  ]);
}
