import { Artifact } from '../core/artifacts';
import { backstageArtifacts } from './backstage/catalog-info';
import { filesOf } from './evidence-files';
import { EvidenceFile, EvidenceInput, WrittenArtifact, WrittenDocument } from './evidence-input';
import { readinessArtifacts } from './readiness/readiness-documents';
import { sortEvidence, withWritten } from './sorted-evidence';

/** What is told of an app once it was judged. */
export interface AppEvidence {
  /** Files for others than auditors, which are written first: the readiness of each service, and its entry in Backstage. */
  readonly artifacts: readonly Artifact[];
  /** The bundle, which names everything that was written. */
  readonly files: (
    documents: readonly WrittenDocument[],
    artifacts: readonly WrittenArtifact[],
  ) => Iterable<EvidenceFile>;
}

/** Sorts the evidence once, before it is known what will be written. */
export function appEvidence(input: Omit<EvidenceInput, 'documents' | 'artifacts'>): AppEvidence {
  const evidence = sortEvidence({ ...input, documents: [], artifacts: [] });
  return {
    artifacts: [...readinessArtifacts(evidence), ...backstageArtifacts(evidence.catalogue)],
    files: (documents, artifacts) => filesOf(withWritten(evidence, documents, artifacts)),
  };
}
