/** Where in a resource a value stands: attribute names, list indexes and map keys. */
export type AttributePath = readonly PathStep[];
export type PathStep = { readonly attribute: string } | { readonly index: number } | { readonly key: string };

interface StepMessage {
  attribute_name?: string;
  element_key_string?: string;
  element_key_int?: number;
}

export interface AttributePathMessage {
  steps: StepMessage[];
}

/** The path as the plugin protocol writes it. */
export function pathMessage(path: AttributePath): AttributePathMessage {
  return { steps: path.map(stepMessage) };
}

/** The path as facts and people write it: `spec.template.metadata`, without indexes. */
export function dottedPath(path: AttributePath): string {
  return path.flatMap((step) => ('attribute' in step ? [step.attribute] : [])).join('.');
}

function stepMessage(step: PathStep): StepMessage {
  if ('attribute' in step) return { attribute_name: step.attribute };
  return 'index' in step ? { element_key_int: step.index } : { element_key_string: step.key };
}
