import { basename } from 'node:path';
import { describeValue, Problems } from '../../../../core/validation';
import { Slo } from '../../objective/slo';
import { readDocuments, ReadDocuments } from './read-documents';
import { readSlo } from './read-slo';
import { Reading } from './reading';

/** The objectives of a file, and the service that they are of. */
export interface OpenSloContent {
  readonly service: string;
  readonly slos: Slo[];
}

/** Reads an OpenSLO file; throws one error with everything in it that cannot be carried over. */
export function readOpenSlo(
  file: string,
  service: string | undefined,
  defaultRows: Reading['defaultRows'],
): OpenSloContent {
  const problems = new Problems(
    `OpenSLO file ${typeof file === 'string' ? `"${basename(file)}"` : describeValue(file)}`,
  );
  const documents = readDocuments(problems, file);
  const reading: Reading = { problems, documents, used: new Set(), defaultRows };
  const chosen = serviceOf(problems, documents, service);
  const slos = documents.SLO.filter(({ spec }) => spec.service === chosen).flatMap((slo) => readSlo(reading, slo));
  if (service === undefined) checkUnused(reading);
  problems.throwIfAny('cannot be used');
  return { service: chosen, slos };
}

function serviceOf(problems: Problems, documents: ReadDocuments, asked: string | undefined): string {
  const services = [...new Set(documents.SLO.map(({ spec }) => spec.service))];
  const [first, ...more] = services;
  if (first === undefined) problems.add('the file must hold an SLO, got none');
  else if (asked === undefined && more.length > 0) {
    problems.add(
      `the file must be of one service, got SLOs of ${services.join(', ')}`,
      `choose one of them: service: ${describeValue(first)}`,
    );
  } else if (asked !== undefined && !services.includes(asked)) {
    problems.add(`service must be one of the file, got ${describeValue(asked)}`, `there: ${services.join(', ')}`);
  }
  return asked ?? first ?? '';
}

/** What nothing refers to would be dropped without a word. */
function checkUnused({ problems, documents, used }: Reading): void {
  for (const kind of ['SLI', 'AlertPolicy', 'AlertCondition', 'DataSource'] as const) {
    for (const { at } of documents[kind]) {
      if (used.has(at)) continue;
      problems.add(`${at} must be used, and no SLO of the file refers to it`, 'refer to it, or leave it out');
    }
  }
}
