import { AnnotationMetadataEntryType, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { SynthesizedAnnotation } from './synthesized-stack';

const LEVELS: readonly string[] = [
  AnnotationMetadataEntryType.INFO,
  AnnotationMetadataEntryType.WARN,
  AnnotationMetadataEntryType.ERROR,
];

/** The annotations of a stack and all below it, in tree order, as cdktf lists them in the manifest. */
export function stackAnnotations(stack: TerraformStack): SynthesizedAnnotation[] {
  return stack.node.findAll().flatMap(ownAnnotations);
}

/** The annotations of one construct. Their stack traces hold absolute paths and stay out. */
export function ownAnnotations(construct: IConstruct): SynthesizedAnnotation[] {
  return construct.node.metadata
    .filter((entry) => LEVELS.includes(entry.type))
    .map((entry) => ({
      constructPath: construct.node.path,
      level: entry.type as AnnotationMetadataEntryType,
      message: String(entry.data),
    }));
}
