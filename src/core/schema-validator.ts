import { join } from 'node:path';
import type { Options, SchemaObject, ValidateFunction } from 'ajv';
import { loadWhenNeeded } from './load-when-needed';

/** A JSON schema, and the validator that was made of it. */
export interface ValidatedSchema {
  readonly schema: SchemaObject;
  /** Its file in data/validators, where one was made beforehand: for what most apps state. */
  readonly validator?: string;
}

/** How schemas are compiled: every error at once, each with the schema that it is of. */
export const COMPILED_WITH: Options = { allErrors: true, verbose: true, strict: true };

// This file is <package>/lib/core/schema-validator.js, or the same below src/ when tests run the source.
const FOLDER = join(__dirname, '../../data/validators');

/** Compiling takes tens of milliseconds, and every environment has its own file. */
const COMPILED = new WeakMap<SchemaObject, ValidateFunction>();

/** What tells whether a value follows a schema. */
export function validatorOf({ schema, validator }: ValidatedSchema): ValidateFunction {
  if (validator !== undefined) return loadWhenNeeded<ValidateFunction>(join(FOLDER, validator));
  const known = COMPILED.get(schema);
  if (known !== undefined) return known;
  const { Ajv } = loadWhenNeeded<typeof import('ajv')>('ajv');
  // Half of the time went into the schema of schemas; ours are proven by tests.
  const made = new Ajv({ ...COMPILED_WITH, validateSchema: false }).compile(schema);
  COMPILED.set(schema, made);
  return made;
}
