import { readReviewedDocuments, ReviewedDocument, schemaProblems } from '../../../../core/reviewed-file';
import { closestName, describeValue, isToken, Problem, Problems } from '../../../../core/validation';
import { LIMITS } from '../../limits';
import { checkAnnotations } from '../annotations';
import { API_VERSION, DocumentKind, Named, SpecOfKind } from '../documents';
import { DOCUMENT_SCHEMAS } from '../schema';

/** Where something stands, as errors say it. */
export interface Standing {
  /** `SLO "checkout-availability" (line 12)`, or a path in it. */
  readonly at: string;
  /** The same, for the path of something within to follow. */
  readonly inside: string;
}

/** A document, and where it stands. */
export type ReadDocument<K extends DocumentKind> = Named<K, SpecOfKind[K]> & Standing;

/** Every document of a file, by kind. */
export type ReadDocuments = { readonly [K in DocumentKind]: readonly ReadDocument<K>[] };

const KINDS = Object.keys(DOCUMENT_SCHEMAS);

/** The documents of an OpenSLO file; throws one error with everything that is not of OpenSLO's shape. */
export function readDocuments(problems: Problems, file: string): ReadDocuments {
  if (isToken(file) || typeof file !== 'string' || file === '') {
    problems.add(`file must be the path of a file, got ${describeValue(file)}`, 'slo/checkout.yaml');
    throw problems.toError(VERDICT);
  }
  const read = readReviewedDocuments('OpenSLO file', file, LIMITS.openSloBytes.value).flatMap(whole);
  const documents: Record<DocumentKind, Standing[]> = {
    Service: [],
    SLO: [],
    SLI: [],
    DataSource: [],
    AlertPolicy: [],
    AlertCondition: [],
    AlertNotificationTarget: [],
  };
  for (const each of read) {
    const kind = checkHead(problems, each);
    if (kind === undefined) continue;
    const at = nameOf(kind, each);
    const found = schemaProblems({ schema: DOCUMENT_SCHEMAS[kind] }, each.value).map(below(at));
    problems.addAll(found);
    if (found.length === 0) documents[kind].push(Object.assign({ at, inside: `${at} ` }, each.value));
  }
  // Each has passed the schema of its kind.
  const checked = documents as unknown as ReadDocuments;
  if (problems.isEmpty) checkNames(problems, checked);
  if (read.length === 0) problems.add('the file must hold OpenSLO documents, got nothing');
  problems.throwIfAny(VERDICT);
  return checked;
}

const VERDICT = 'cannot be used';

/** A list stands for its elements, as OpenSLO's own SDK reads it. */
function whole({ value, line }: ReviewedDocument): ReviewedDocument[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.map((each) => ({ value: withoutNull(each), line }));
}

/** A key that nothing follows, such as `alertPolicies:` in OpenSLO's own examples, is one that is left out. */
function withoutNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNull);
  if (typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).filter(([, each]) => each !== null);
  return Object.fromEntries(given.map(([key, each]) => [key, withoutNull(each)]));
}

function checkHead(problems: Problems, { value, line }: ReviewedDocument): DocumentKind | undefined {
  const at = `the document in line ${line}`;
  if (typeof value !== 'object' || value === null) {
    problems.add(`${at} must be an OpenSLO document, got ${describeValue(value)}`);
    return undefined;
  }
  const { apiVersion, kind } = { apiVersion: undefined, kind: undefined, ...value } as Record<string, unknown>;
  if (apiVersion !== API_VERSION) {
    problems.add(`${at} must have the apiVersion ${API_VERSION}, got ${describeValue(apiVersion)}`);
    return undefined;
  }
  if (isDocumentKind(kind)) return kind;
  const near = typeof kind === 'string' ? closestName(kind, KINDS) : undefined;
  problems.add(
    `${at} must have a kind of OpenSLO v1, got ${describeValue(kind)}`,
    near === undefined ? `known here: ${KINDS.join(', ')}` : `did you mean "${near}"?`,
  );
  return undefined;
}

function isDocumentKind(kind: unknown): kind is DocumentKind {
  return typeof kind === 'string' && KINDS.includes(kind);
}

function nameOf(kind: DocumentKind, { value, line }: ReviewedDocument): string {
  const { metadata } = value as { readonly metadata?: { readonly name?: unknown } | null };
  const name = metadata?.name;
  return `${kind}${name === undefined ? '' : ` ${describeValue(name)}`} (line ${line})`;
}

/** A problem of something within a document. */
export function below(at: string): (problem: Problem) => Problem {
  return (problem) => ({ ...problem, message: `${at} ${problem.message}` });
}

function checkNames(problems: Problems, documents: ReadDocuments): void {
  for (const named of Object.values(documents)) {
    const names = new Map<string, string>();
    for (const { at, kind, metadata } of named) {
      checkAnnotations(problems, at, metadata);
      const first = names.get(metadata.name);
      if (first !== undefined)
        problems.add(`${at} must have a name of its own, and ${first} has it`, `rename one ${kind}`);
      names.set(metadata.name, at);
    }
  }
}
