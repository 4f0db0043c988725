import { isRecord, JsonObject } from '../../../core/terraform';
import type { PolicyBlock } from '../../resource/policy-block';

/** Whether something is so; undefined when only an apply will tell. */
export type Verdict = boolean | undefined;

/** What a label selector asks for: all of it must hold. Without anything it selects everything. */
export interface LabelSelector {
  /** Whether it was read whole. */
  readonly known: boolean;
  readonly requirements: readonly Requirement[];
}

interface Requirement {
  readonly key: string | undefined;
  readonly operator: string | undefined;
  readonly values: readonly string[];
}

/** Reads a block that holds `match_labels` and `match_expressions`. */
export function readSelector(block: PolicyBlock): LabelSelector {
  const { expression, literal }: { expression?: string; literal: unknown } = block.value('match_labels');
  const labels = Object.entries(isRecord(literal) ? literal : {});
  const expressions = block.blocks('match_expressions');
  return {
    known: expression === undefined && (expressions.length > 0 || !block.value('match_expressions').isUnknown),
    requirements: [
      ...labels.map(([key, value]) => ({ key, operator: 'In', values: [String(value)] })),
      ...expressions.map((each) => ({
        key: each.value('key').text,
        operator: each.value('operator').text,
        values: each.values('values').map((value) => value.text ?? `\${${value.expression ?? ''}}`),
      })),
    ],
  };
}

/** Whether a selector selects what carries these labels. */
export function selects({ known, requirements }: LabelSelector, labels: JsonObject | undefined): Verdict {
  const verdicts = requirements.map((requirement) => meets(labels, requirement));
  if (verdicts.includes(false)) return false;
  return !known || verdicts.includes(undefined) ? undefined : true;
}

/** Whether a selector asks for nothing, and so selects everything. */
export function selectsEverything({ known, requirements }: LabelSelector): boolean {
  return known && requirements.length === 0;
}

function meets(labels: JsonObject | undefined, { key, operator, values }: Requirement): Verdict {
  if (labels === undefined || key === undefined) return undefined;
  const has = labels[key];
  if (has === undefined) return operator === 'NotIn' || operator === 'DoesNotExist';
  if (operator === 'Exists') return true;
  if (operator === 'DoesNotExist') return false;
  const within = values.includes(String(has));
  // The same expression on both sides is the same value; different ones may be.
  if (!within && [String(has), ...values].some((value) => value.includes('${'))) return undefined;
  return operator === 'In' ? within : operator === 'NotIn' ? !within : undefined;
}

/** The labels of an object or of a template of pods; undefined when they are known only after apply. */
export function labelsOf(block: PolicyBlock): JsonObject | undefined {
  const { expression, literal }: { expression?: string; literal: unknown } = block.value('metadata.labels');
  if (expression !== undefined) return undefined;
  return isRecord(literal) ? literal : {};
}
