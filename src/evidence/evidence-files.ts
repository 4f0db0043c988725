import { accessJson } from './access/access';
import { catalogueJson } from './catalogue-document';
import { checkovBaseline } from './checkov-baseline';
import { sortedBy } from './compare-text';
import { dataStoresCsv, dataStoresJson } from './data-stores';
import { decisionsJson } from './decisions';
import { environmentsJson, environmentsMarkdown } from './environments';
import { EvidenceFile, EvidenceInput } from './evidence-input';
import { exceptionsJson } from './exceptions-document';
import { frameworkFiles } from './framework-documents';
import { inventoryCsv, inventoryJson } from './inventory';
import { EVIDENCE_MANIFEST, ManifestFile, manifestJson, partsOf } from './manifest';
import { assessmentResults } from './oscal/assessment-results';
import { componentDefinition } from './oscal/component-definition';
import { policyReportCsv } from './policy-report-csv';
import { policyReportJson } from './policy-report-document';
import { postureJson } from './posture';
import { readinessJson } from './readiness/readiness-documents';
import { sarif } from './sarif/sarif';
import { servicesCsv, servicesJson } from './services';
import { SortedEvidence, sortEvidence } from './sorted-evidence';
import { summary } from './summary';
import { bytesOf } from './text-parts';

const DOCUMENTS: Readonly<Record<string, (evidence: SortedEvidence) => Iterable<string>>> = {
  'access.json': accessJson,
  'catalogue.json': catalogueJson,
  'checkov.baseline.json': checkovBaseline,
  'data-stores.csv': dataStoresCsv,
  'data-stores.json': dataStoresJson,
  'decisions.json': decisionsJson,
  'environments.json': environmentsJson,
  'environments.md': environmentsMarkdown,
  'exceptions.json': exceptionsJson,
  'inventory.csv': inventoryCsv,
  'inventory.json': inventoryJson,
  'oscal/assessment-results.json': assessmentResults,
  'oscal/component-definition.json': componentDefinition,
  'policy-report.csv': policyReportCsv,
  'policy-report.json': policyReportJson,
  'posture.json': postureJson,
  'readiness.json': readinessJson,
  'results.sarif': sarif,
  'services.csv': servicesCsv,
  'services.json': servicesJson,
  'summary.md': summary,
};

/** What is in every bundle, whatever the app and its platform. */
export const ALWAYS_WRITTEN: readonly string[] = Object.keys(DOCUMENTS);

/**
 * The evidence of a synth, the manifest last: the same bytes for the same app, whatever order things come in. File by file,
 * for the reports of a fleet are tens of megabytes, and nobody needs two of them at once: each must be read before the next.
 */
export function evidenceFiles(input: EvidenceInput): Generator<EvidenceFile, void, undefined> {
  return filesOf(sortEvidence(input));
}

/** The same for evidence that was sorted already. */
export function* filesOf(evidence: SortedEvidence): Generator<EvidenceFile, void, undefined> {
  const documents = Object.entries(DOCUMENTS).map(([path, write]) => ({ path, write: () => write(evidence) }));
  const listed: ManifestFile[] = [];
  for (const { path, write } of sortedBy([...documents, ...frameworkFiles(evidence.frameworks)], (each) => each.path)) {
    const count = listed.length;
    yield { path, parts: partsOf(path, write(), (file) => listed.push(file)) };
    if (listed.length === count) throw new Error(`${path} must be read before what follows: the manifest has its hash`);
  }
  yield { path: EVIDENCE_MANIFEST, parts: bytesOf(manifestJson(evidence, listed)) };
}
