import { isRecord, JsonObject } from '../../core/terraform/json-object';
import { blocksOf } from '../../core/terraform/terraform-document';

/** One file of a configuration. */
export interface DocumentFile {
  readonly name: string;
  readonly document: JsonObject;
}

/** How many labels stand between the kind of a block and its body, for blocks that an override file can change. */
const LABELS: Readonly<Record<string, number>> = {
  data: 2,
  ephemeral: 2,
  locals: 0,
  module: 1,
  output: 1,
  provider: 1,
  resource: 2,
  terraform: 0,
  variable: 1,
};

/**
 * The files of a directory as one document: every block of each, and then what override files change in them
 * (https://developer.hashicorp.com/terraform/language/files/override).
 */
export function mergedDocument(files: readonly DocumentFile[]): JsonObject {
  const [only] = files;
  if (only !== undefined && files.length === 1) return only.document;
  const merged: Record<string, JsonObject[]> = {};
  for (const { document } of files.filter((file) => !isOverride(file))) {
    for (const [kind, blocks] of Object.entries(document)) (merged[kind] ??= []).push(...blocksOf(blocks));
  }
  const overrides = files.filter(isOverride);
  return overrides.reduce<JsonObject>((document, override) => overridden(document, override.document), merged);
}

function isOverride({ name }: DocumentFile): boolean {
  return name === 'override.tf.json' || name.endsWith('_override.tf.json');
}

function overridden(document: JsonObject, override: JsonObject): JsonObject {
  const changed = Object.entries(override).flatMap(([kind, blocks]): [string, unknown][] => {
    const labels = LABELS[kind];
    if (labels === undefined) return [];
    const base = blocksOf(document[kind]);
    return [[kind, blocksOf(blocks).reduce((all, block) => all.map((each) => change(each, block, labels)), base)]];
  });
  return { ...document, ...Object.fromEntries(changed) };
}

/** An argument replaces an argument, and all blocks of a kind replace all of that kind; what is nowhere is not added. */
function change(base: JsonObject, override: JsonObject, labels: number): JsonObject {
  if (labels === 0) return { ...base, ...override };
  return Object.fromEntries(
    Object.entries(base).map(([label, body]) => {
      const bodies = blocksOf(override[label]);
      if (bodies.length === 0) return [label, body];
      const next = blocksOf(body).map((each) => bodies.reduce((one, other) => change(one, other, labels - 1), each));
      return [label, isRecord(body) ? next[0] : next];
    }),
  );
}
