import { isRecord, JsonObject } from '../../core/terraform/json-object';
import { blocksOf } from '../../core/terraform/terraform-document';

/** What changes in the private copy of a document. */
export interface LocalChanges {
  /** Files that hold the states which `terraform_remote_state` reads, by its name. */
  readonly remoteStates: ReadonlyMap<string, string>;
  /** Values of variables that have none. */
  readonly variables: ReadonlyMap<string, unknown>;
  /** Leaves out what would run commands. */
  readonly withoutProvisioners: boolean;
}

/** The document with its state beside it and the states it reads on disk; everything else stays as it is. */
export function localDocument(document: JsonObject, changes: LocalChanges): JsonObject {
  return {
    ...document,
    ...('terraform' in document && { terraform: mapBlocks(document.terraform, withoutBackend) }),
    ...('data' in document && {
      data: mapNamed(document.data, (body, [type, name]) => localSource(body, type, name, changes)),
    }),
    ...('variable' in document && { variable: mapVariables(document.variable, changes.variables) }),
    ...(changes.withoutProvisioners &&
      'resource' in document && { resource: mapNamed(document.resource, withoutProvisioners) }),
  };
}

function withoutBackend({ backend, cloud, ...rest }: JsonObject): JsonObject {
  return rest;
}

function withoutProvisioners({ provisioner, ...rest }: JsonObject): JsonObject {
  return rest;
}

function localSource(body: JsonObject, type: string, name: string, { remoteStates }: LocalChanges): JsonObject {
  const path = type === 'terraform_remote_state' ? remoteStates.get(name) : undefined;
  if (path === undefined) return body;
  const { workspace, ...rest } = body;
  return { ...rest, backend: 'local', config: { path } };
}

function mapVariables(variables: unknown, values: ReadonlyMap<string, unknown>): unknown {
  return mapBlocks(variables, (named) =>
    Object.fromEntries(
      Object.entries(named).map(([name, bodies]) => [
        name,
        values.has(name) ? mapBlocks(bodies, (body) => withDefault(body, values.get(name))) : bodies,
      ]),
    ),
  );
}

/** A rule of the app's own over an invented value says nothing. */
function withDefault({ validation, ...body }: JsonObject, value: unknown): JsonObject {
  return { ...body, default: value };
}

function mapNamed(
  types: unknown,
  change: (body: JsonObject, at: readonly [type: string, name: string]) => JsonObject,
): unknown {
  return mapBlocks(types, (ofTypes) =>
    Object.fromEntries(
      Object.entries(ofTypes).map(([type, names]) => [
        type,
        mapBlocks(names, (named) =>
          Object.fromEntries(
            Object.entries(named).map(([name, bodies]) => [
              name,
              mapBlocks(bodies, (body) => change(body, [type, name])),
            ]),
          ),
        ),
      ]),
    ),
  );
}

/** Keeps the shape, one block or a list of them: what is a list in the source stays one. */
function mapBlocks(blocks: unknown, change: (block: JsonObject) => JsonObject): unknown {
  if (Array.isArray(blocks)) return blocksOf(blocks).map(change);
  return isRecord(blocks) ? change(blocks) : blocks;
}
