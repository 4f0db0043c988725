import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readJsonFile } from '../../core/terraform/json-file';
import { isRecord } from '../../core/terraform/json-object';
import { OutputSource, OutputUse, readOutputSource } from '../../core/terraform/output-source';
import { Problems } from '../../core/validation';
import { foreignContent, isTerraform } from './content';
import { foreignDirectory } from './foreign-directory';
import { DocumentFile, mergedDocument } from './merged-document';
import { PolicyInput } from './policy-input';
import { cannotCheck, CHECK, refusal } from './refusals';

const OUTPUT: OutputUse = {
  ...CHECK,
  remedy: 'synthesize it first (roadbed synth, cdktf synth), or name another directory: roadbed check cdktf.out',
  withoutManifest: (given, directory) => foreignDirectory(given, directory, readdirSync(directory)),
};

/** Reads what a directory holds: the output of a cdktf app, or one configuration in JSON. */
export function readDirectory(given: string, directory: string): PolicyInput {
  const names = readdirSync(directory).sort();
  const documents = names.filter(isRead);
  if (existsSync(join(directory, 'manifest.json')) && (documents.length === 0 || hasStacks(directory))) {
    return inputOf(given, readOutputSource(given, OUTPUT));
  }
  if (documents.length === 0) throw foreignDirectory(given, directory, names);
  return {
    kind: 'directory',
    given,
    stacks: [
      {
        name: basename(directory),
        constructPath: basename(directory),
        directory,
        file: join(directory, documents[0] ?? ''),
        document: mergedDocument(readDocuments(given, directory, documents)),
      },
    ],
    notes: names
      .filter((name) => /\.(tf|tofu)$/.test(name) && !name.startsWith('.'))
      .map((name) => `${name} is not judged: it is HCL, and only a plan of it is JSON`),
  };
}

/** Terraform reads no file that an editor keeps for itself ("Files and Configuration Structure"). */
function isRead(name: string): boolean {
  return name.endsWith('.tf.json') && !name.startsWith('.') && !name.startsWith('#') && !name.endsWith('~');
}

function hasStacks(directory: string): boolean {
  const read = readJsonFile(join(directory, 'manifest.json'));
  return 'value' in read && isRecord(read.value) && isRecord(read.value.stacks);
}

function inputOf(given: string, { stacks, engine }: OutputSource): PolicyInput {
  if (stacks.length === 0) {
    throw cannotCheck(given, 'its manifest.json names no stack', 'add a stack to the app, and synthesize it');
  }
  return {
    kind: 'output',
    given,
    stacks: stacks.map(({ name, constructPath = name, directory, documentFile, document }) => ({
      name,
      constructPath,
      directory,
      file: join(directory, documentFile),
      document,
    })),
    notes: [],
    ...(engine !== undefined && { engine }),
  };
}

function readDocuments(given: string, directory: string, names: readonly string[]): DocumentFile[] {
  const problems = new Problems(given);
  const files = names.flatMap((name): DocumentFile[] => {
    const read = readJsonFile(join(directory, name));
    if ('reason' in read) problems.add(`${name} ${read.reason}`, 'mend it, or synthesize it again');
    else if (!isRecord(read.value)) problems.add(`${name} must hold a JSON object`);
    else if (!isTerraform(read.value)) {
      const { message, fix } = foreignContent(read.value);
      problems.add(`${name}: ${message}`, fix);
    } else return [{ name, document: read.value }];
    return [];
  });
  if (!problems.isEmpty) throw refusal(given, problems.all);
  return files;
}
