import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { WrittenDocument } from '../../evidence/evidence-input';
import { policyReportJson } from '../../evidence/policy-report-document';
import { sarif } from '../../evidence/sarif/sarif';
import { SortedEvidence, sortEvidence } from '../../evidence/sorted-evidence';
import { summary } from '../../evidence/summary';
import { Framework } from '../../policy/frameworks/framework';
import { InputStack } from '../../policy/input/policy-input';
import { constructVersionFacts } from './construct-version-facts';
import { Check } from './run-check';

/** The documents of the evidence that a check can print. */
export const EVIDENCE_FORMATS: Readonly<
  Record<'json' | 'sarif' | 'markdown', (evidence: SortedEvidence) => Iterable<string>>
> = {
  json: policyReportJson,
  sarif,
  markdown: summary,
};

/** What a check has found, as the evidence of a synth tells it; the same for the same files. */
export function checkEvidence(
  { report, input, catalogue, exceptions }: Check,
  frameworks: readonly Framework[],
  roadbed: string,
): SortedEvidence {
  const used = new Set(report.resources.map(({ resource }) => resource._identity.madeBy));
  const reported = new Set(report.resources.map(({ resource }) => resource.stack));
  return sortEvidence({
    report,
    documents: input.stacks.filter(({ name }) => reported.has(name)).map(documentOf),
    artifacts: [],
    catalogue,
    versions: constructVersionFacts().filter(({ construct, version }) => used.has(`${construct}@${version}`)),
    exceptions,
    frameworks,
    inputs: { roadbed, engine: input.engine ?? 'unknown', baselines: {}, time: NO_TIME },
  });
}

/** None of these documents carries a time; nothing says when Terraform of others was written. */
const NO_TIME = '1970-01-01T00:00:00Z';

/** By its path from the working directory, so that code scanning finds it in the repository. */
function documentOf({ name, file }: InputStack): WrittenDocument {
  const path = relative(process.cwd(), file).replaceAll('\\', '/');
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return { stack: name, path, sha256: '', size: 0 };
  const content = readFileSync(file);
  return { stack: name, path, sha256: createHash('sha256').update(content).digest('hex'), size: content.length };
}
