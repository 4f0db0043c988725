import { PolicyStack } from '../resource/resource-graph';

/** What was given to be judged. */
export type InputKind = 'output' | 'directory' | 'document' | 'plan' | 'state';

/** A stack and the file it was read from. */
export interface InputStack extends PolicyStack {
  /** Absolute path of the document; of several, the first. */
  readonly file: string;
}

/** Terraform that is to be judged, whoever wrote it. */
export interface PolicyInput {
  readonly kind: InputKind;
  /** As the user named it. */
  readonly given: string;
  readonly stacks: readonly InputStack[];
  /** What of it is not judged, and why. */
  readonly notes: readonly string[];
  /** Version of cdktf that wrote it, where that is known. */
  readonly engine?: string;
}
