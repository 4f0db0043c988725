import { CatalogueEntry } from '../core/catalogue';
import { VersionFacts } from '../core/versions';
import { PolicyReport } from '../policy/engine/policy-report';
import { BreakGlass } from '../policy/exceptions/break-glass';
import { PolicyException } from '../policy/exceptions/policy-exception';
import { Framework } from '../policy/frameworks/framework';

/** A Terraform document that was written, by its path below the output directory. */
export interface WrittenDocument {
  readonly stack: string;
  readonly path: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/** A file that a construct has written beside its Terraform, by its path below the output directory. */
export type WrittenArtifact = Omit<WrittenDocument, 'stack'>;

/** What was decided before anything was synthesized, and decides the bytes of the evidence. */
export interface EvidenceInputs {
  /** Version of this package. */
  readonly roadbed: string;
  /** Version of cdktf. */
  readonly engine: string;
  /** The baseline of each environment, by its name. */
  readonly baselines: Readonly<Record<string, string>>;
  /** The commit the app was synthesized from, when somebody said. */
  readonly commit?: string;
  /** The time that documents carry which must carry one: an ISO time in UTC, never that of the clock. */
  readonly time: string;
  /** The day by which exceptions were judged, when it was injected; the real date is never written. */
  readonly today?: string;
}

/** All that the evidence of a synth is made of. */
export interface EvidenceInput {
  readonly report: PolicyReport;
  readonly documents: readonly WrittenDocument[];
  readonly artifacts: readonly WrittenArtifact[];
  readonly catalogue: readonly CatalogueEntry[];
  /** The construct versions that made something, their support and the checks they have decided not to meet. */
  readonly versions: readonly VersionFacts[];
  /** Every exception that was granted, in use or not. */
  readonly exceptions: readonly PolicyException[];
  /** The frameworks that the platform names. */
  readonly frameworks: readonly Framework[];
  readonly inputs: EvidenceInputs;
  readonly breakGlass?: BreakGlass;
}

/** One file of the bundle. */
export interface EvidenceFile {
  /** Path below `evidence/`. */
  readonly path: string;
  /** What it says, part after part, once: the report of a fleet is tens of megabytes, which nobody needs in one piece. */
  readonly parts: Iterable<Uint8Array>;
}
