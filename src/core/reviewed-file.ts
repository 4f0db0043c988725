import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { ErrorObject } from 'ajv';
import { loadYaml } from './load-yaml';
import { ValidatedSchema, validatorOf } from './schema-validator';
import { closestName, describeValue, Problem, Problems, RoadbedError } from './validation';

/** A kind of file that people review: what it is called in errors, and the JSON schema its content must follow. */
export interface ReviewedFileKind extends ValidatedSchema {
  /** Such as `facts file`. */
  readonly title: string;
}

/** Reads a reviewed YAML or JSON file; one error lists everything in it that its schema does not allow. */
export function readReviewedFile<T>(kind: ReviewedFileKind, path: string): T {
  const parsed = parse(kind, path);
  const problems = new Problems(`${kind.title} "${basename(path)}"`);
  problems.addAll(schemaProblems(kind, parsed));
  problems.throwIfAny('cannot be used');
  return parsed as T;
}

/** One of the documents of a file, and where it begins. */
export interface ReviewedDocument {
  readonly value: unknown;
  /** Counted from 1. */
  readonly line: number;
}

/** Every document of a YAML or JSON file that is not empty; what they must say is for the caller to check. */
export function readReviewedDocuments(title: string, path: string, mostBytes: number): ReviewedDocument[] {
  return parsed(title, path, (text, { LineCounter, parseAllDocuments }) => {
    const bytes = Buffer.byteLength(text);
    if (bytes > mostBytes) throw new Error(`it must be at most ${mostBytes} bytes, got ${bytes}`);
    const lineCounter = new LineCounter();
    const documents = parseAllDocuments(text, { ...PARSING, lineCounter });
    if (!Array.isArray(documents)) return [];
    for (const fault of documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])) throw fault;
    return documents
      .map((document) => ({
        value: document.toJS() as unknown,
        line: lineCounter.linePos(document.contents?.range?.[0] ?? 0).line,
      }))
      .filter(({ value }) => value !== null && value !== undefined);
  });
}

/** What a JSON schema finds wrong with a value, in the user's words; paths are dotted, below `root`. */
export function schemaProblems(schema: ValidatedSchema, value: unknown, root = ''): Problem[] {
  const validate = validatorOf(schema);
  if (validate(value)) return [];
  // That a branch does not match says nothing that the branch itself has not said.
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  return errors.map((error) => toProblem(error, root));
}

type Yaml = ReturnType<typeof loadYaml>;

const PARSING = { prettyErrors: true, uniqueKeys: true } as const;

function parse(kind: ReviewedFileKind, path: string): unknown {
  return parsed(kind.title, path, (text, yaml) => {
    const document = yaml.parseDocument(text, PARSING);
    // A warning is a tag that says what nobody here knows.
    const [fault] = [...document.errors, ...document.warnings];
    if (fault?.code === 'MULTIPLE_DOCS') throw new Error('it holds several documents; leave out what follows "---"');
    if (fault !== undefined) throw fault;
    return document.toJS();
  });
}

/** What is made of the text of a file; one error says why it cannot be read. */
function parsed<T>(title: string, path: string, work: (text: string, yaml: Yaml) => T): T {
  if (typeof path !== 'string') {
    throw new RoadbedError(`${title} cannot be read`, [
      { message: `path must be a string, got ${describeValue(path)}` },
    ]);
  }
  try {
    const text = readText(path);
    // JSON is YAML too, and the YAML parser sees keys that are there twice, of which JSON.parse drops all but the last.
    if (extname(path) === '.json') JSON.parse(text);
    return work(text, loadYaml());
  } catch (error) {
    const reason = (error as Error).message.split('\n')[0] ?? '';
    throw new RoadbedError(`${title} "${basename(path)}" cannot be read`, [
      { message: `"${path}" must be a readable YAML or JSON file: ${reason.replace(/[.:]$/, '')}` },
    ]);
  }
}

/** The text of a file, without a byte order mark. What is no file is not opened: a pipe would be waited for. */
function readText(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) throw new Error('EISDIR: it is a directory');
  if (stats?.isFile() === false) throw new Error('it is no file');
  const bytes = readFileSync(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('it is not UTF-8');
  }
}

const WORDS: Readonly<Record<string, string>> = {
  array: 'a list',
  integer: 'a whole number',
  object: 'a map of keys',
};

function toProblem(error: ErrorObject, root: string): Problem {
  const at = [root, ...error.instancePath.split('/').slice(1)].filter((part) => part !== '').join('.');
  const below = (key: string): string => (at === '' ? key : `${at}.${key}`);
  const subject = at === '' ? 'the content' : at;
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params.additionalProperty);
      const known = Object.keys((error.parentSchema?.properties ?? {}) as object);
      const near = closestName(key, known);
      return {
        message: `${below(key)} is not a known key`,
        fix: near === undefined ? `known here: ${known.join(', ')}` : `did you mean "${near}"?`,
      };
    }
    case 'required':
      return { message: `${below(String(error.params.missingProperty))} must be given` };
    case 'enum':
      return {
        message: `${subject} must be one of ${(error.schema as unknown[]).map(String).join(', ')}, got ${describeValue(error.data)}`,
      };
    case 'type':
    case 'pattern': {
      const form: unknown =
        error.parentSchema?.description ?? WORDS[String(error.params.type)] ?? `a ${error.params.type}`;
      return { message: `${subject} must be ${String(form)}, got ${describeValue(error.data)}` };
    }
    case 'minItems':
      return { message: `${subject} must hold at least ${error.params.limit}, got ${describeValue(error.data)}` };
    case 'uniqueItems':
      return { message: `${subject} must not say anything twice, got ${describeValue(error.data)}` };
    default:
      return { message: `${subject} ${error.message ?? 'is not allowed'}, got ${describeValue(error.data)}` };
  }
}
