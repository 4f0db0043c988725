import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { types } from 'node:util';
import { schemaProblems } from '../core/reviewed-file';
import { isRecord, JsonObject } from '../core/terraform';
import { Problem } from '../core/validation';
import { systemErrorCode } from './system-error';

/** The documents of Roadbed's own that a bundle holds, by the name that their schema has. */
export type DocumentKind =
  | 'access'
  | 'catalogue'
  | 'data-stores'
  | 'decisions'
  | 'environments'
  | 'exceptions'
  | 'framework'
  | 'inventory'
  | 'manifest'
  | 'policy-report'
  | 'posture'
  | 'readiness'
  | 'services';

/** A document that was read, or why it could not be. */
export type ReadDocument = { readonly value: unknown } | { readonly problems: readonly Problem[] };

const SCHEMAS = new Map<DocumentKind, JsonObject>();

/** Reads a document of a bundle and judges it by its schema. */
export function readDocument(directory: string, kind: DocumentKind, file = `${kind}.json`): ReadDocument {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(directory, file), 'utf8'));
  } catch (error) {
    return { problems: [{ message: `${file} cannot be read: ${reasonOf(error)}` }] };
  }
  const problems = schemaProblems({ schema: schemaOf(kind) }, value);
  return problems.length === 0 ? { value } : { problems: problems.map((each) => inFile(file, each)) };
}

function inFile(file: string, { message, fix }: Problem): Problem {
  return { message: `${file}: ${message}`, fix };
}

/** The schemas that the package ships. */
function schemaOf(kind: DocumentKind): JsonObject {
  const known = SCHEMAS.get(kind);
  if (known !== undefined) return known;
  const file = join(__dirname, '../../schemas', `roadbed-${kind}.schema.json`);
  const schema: unknown = JSON.parse(readFileSync(file, 'utf8'));
  // What a schema is about is no form that a value must have, and messages take a description for one.
  const { description: _about, ...read } = isRecord(schema) ? schema : {};
  SCHEMAS.set(kind, read);
  return read;
}

/** Without the path of the machine. */
function reasonOf(error: unknown): string {
  const message = types.isNativeError(error) ? error.message : String(error);
  return systemErrorCode(error) ?? message.replace(/\s+/g, ' ');
}
