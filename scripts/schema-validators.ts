/** Writes data/validators/: schemas that most apps need, compiled beforehand; with --check, fails when one differs. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone';
import { FACTS_FILE } from '../src/core/environment/facts-schema';
import { COMPILED_WITH } from '../src/core/schema-validator';
import { root } from './lib/sources';

const FOLDER = join(root, 'data/validators');

for (const { schema, validator = '' } of [FACTS_FILE]) {
  const ajv = new Ajv({ ...COMPILED_WITH, code: { source: true, lines: true } });
  const code = standaloneCode(ajv, ajv.compile(schema));
  const path = join(FOLDER, validator);
  if (existsSync(path) && readFileSync(path, 'utf8') === code) continue;
  if (process.argv.includes('--check')) {
    console.error(`  data/validators/${validator} is not what its schema says; run tsx scripts/schema-validators.ts`);
    process.exitCode = 1;
  } else {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, code);
  }
}
