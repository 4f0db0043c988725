import { IConstruct } from 'constructs';

/** Which version of which Roadbed construct made a resource, and by which baseline it was chosen. */
export interface ConstructStamp {
  /** The construct's class, such as `PavedService`. */
  readonly construct: string;
  /** `N.p`, or `N.p-preview`. */
  readonly version: string;
  /** The baseline of the environment, such as `2026.11`. */
  readonly baseline: string;
}

const STAMP = Symbol.for('roadbed.ConstructStamp');

/** Marks a construct as versioned: everything below it is stamped with this in `"//".metadata.roadbed`. */
export function stampConstruct(construct: IConstruct, stamp: ConstructStamp): void {
  Object.defineProperty(construct, STAMP, { value: Object.freeze({ ...stamp }) });
}

/** The stamp of a construct itself, not of those above it. */
export function ownStamp(construct: IConstruct): ConstructStamp | undefined {
  return (construct as { [STAMP]?: ConstructStamp })[STAMP];
}
