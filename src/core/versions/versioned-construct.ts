import { IConstruct } from 'constructs';
import { JsonObject } from '../terraform';

/** Which version of which Roadbed construct made a resource, and by which baseline it was chosen. */
export interface ConstructStamp {
  /** The construct's class, such as `PavedService`. */
  readonly construct: string;
  /** `N.p`, or `N.p-preview`. */
  readonly version: string;
  /** The baseline of the environment, such as `2026.11`. */
  readonly baseline: string;
}

/** A check, of Roadbed's policy or of a scanner, that a version of a construct has decided not to meet, and why. */
export interface NotApplicableDecision {
  /** Id of a rule, or of a scanner's check: `CKV_K8S_11`. */
  readonly check: string;
  /** Path of the resource below the construct, such as `Resource`. */
  readonly resource: string;
  /** Terraform types that it is meant for, where several stand under that path. Every one when left out. */
  readonly types?: readonly string[];
  /** Which of those it is meant for, by their arguments. All of them when left out. */
  readonly when?: (body: JsonObject) => boolean;
  /** Why the check has nothing to say there. */
  readonly reason: string;
}

/** What is to be known of a version beside what it makes. */
export interface VersionFacts {
  readonly construct: string;
  /** `N.p`, or `N.p-preview`. */
  readonly version: string;
  /** The last day it is supported; a preview has none. */
  readonly supportedUntil?: string;
  readonly notApplicable: readonly NotApplicableDecision[];
}

const STAMP = Symbol.for('roadbed.ConstructStamp');
const FACTS = Symbol.for('roadbed.VersionFacts');

/** Marks a construct as versioned: everything below it is stamped with this in `"//".metadata.roadbed`. */
export function stampConstruct(construct: IConstruct, stamp: ConstructStamp, facts?: VersionFacts): void {
  Object.defineProperty(construct, STAMP, { value: Object.freeze({ ...stamp }) });
  const { construct: name, version } = stamp;
  Object.defineProperty(construct, FACTS, { value: facts ?? { construct: name, version, notApplicable: [] } });
}

/** The stamp of a construct itself, not of those above it. */
export function ownStamp(construct: IConstruct): ConstructStamp | undefined {
  return (construct as { [STAMP]?: ConstructStamp })[STAMP];
}

/** What is to be known of the version of a construct itself. */
export function ownVersionFacts(construct: IConstruct): VersionFacts | undefined {
  return (construct as { [FACTS]?: VersionFacts })[FACTS];
}
