import { AnnotationMetadataEntryType } from 'cdktf';
import { ConstructStamp } from '../../core/versions/versioned-construct';

/** A JSON object of resolved Terraform. */
export type TerraformObject = Record<string, unknown>;

/** A message for the reader of the manifest, as cdktf's `StackAnnotation`, without the trace of absolute paths. */
export interface SynthesizedAnnotation {
  readonly constructPath: string;
  readonly level: AnnotationMetadataEntryType;
  readonly message: string;
}

/** A resource or data source that stands in the document. */
export interface SynthesizedResource {
  /** The block it stands under: `document[mode][type][name]`. */
  readonly mode: 'resource' | 'data';
  readonly type: string;
  readonly name: string;
  readonly constructPath: string;
  /** Arguments that were overridden by hand. */
  readonly overrides: readonly string[];
  /** The versioned construct that made it; absent for what users make themselves. */
  readonly stamp?: ResourceStamp;
}

/** What `"//".metadata.roadbed` of a resource says: who made it, and which construct in the tree that was. */
export interface ResourceStamp extends ConstructStamp {
  readonly path: string;
}

/** One stack after the one resolve: what the writer, the policy engine and the evidence all read. */
export interface SynthesizedStack {
  readonly name: string;
  readonly constructPath: string;
  readonly document: TerraformObject;
  readonly annotations: readonly SynthesizedAnnotation[];
  /** Construct paths of the stacks that must be applied before this one, in the order they were found. */
  readonly dependencies: readonly string[];
  readonly resources: readonly SynthesizedResource[];
}
