import { isRecord, JsonObject } from '../../../core/terraform';
import type { PolicyBlock } from '../../resource/policy-block';

/** Whether something is so; undefined when only an apply will tell. */
export type Verdict = boolean | undefined;

/** Whether a label selector selects what carries these labels; one that asks for nothing selects everything. */
export function selects(selector: PolicyBlock, labels: JsonObject | undefined): Verdict {
  const required = selector.value('match_labels');
  if (required.isUnknown) return undefined;
  const wanted: unknown = required.literal;
  const verdicts = [
    ...Object.entries(isRecord(wanted) ? wanted : {}).map(([key, value]) => matches(labels, key, 'In', [value])),
    ...selector.blocks('match_expressions').map((each) =>
      matches(
        labels,
        each.value('key').text,
        each.value('operator').text,
        each.values('values').map(({ text, expression }) => text ?? `\${${expression ?? ''}}`),
      ),
    ),
  ];
  if (verdicts.includes(false)) return false;
  return verdicts.includes(undefined) ? undefined : true;
}

/** Whether a selector asks for nothing, and so selects everything. */
export function selectsEverything(selector: PolicyBlock): boolean {
  const wanted: unknown = selector.value('match_labels').literal;
  const named = isRecord(wanted) && Object.keys(wanted).length > 0;
  const unseen = selector.value('match_labels').isUnknown || selector.value('match_expressions').isUnknown;
  return !named && !unseen && selector.blocks('match_expressions').length === 0;
}

function matches(
  labels: JsonObject | undefined,
  key: string | undefined,
  operator: string | undefined,
  values: readonly unknown[],
): Verdict {
  if (labels === undefined || key === undefined) return undefined;
  const has = labels[key];
  if (has === undefined) return operator === 'NotIn' || operator === 'DoesNotExist';
  if (operator === 'Exists') return true;
  if (operator === 'DoesNotExist') return false;
  if ([has, ...values].some(isOpen)) return values.includes(has) ? operator === 'In' : undefined;
  const within = values.map(String).includes(String(has));
  return operator === 'In' ? within : operator === 'NotIn' ? !within : undefined;
}

/** An expression that could not be seen through stays in a list or a map as it was written. */
function isOpen(value: unknown): boolean {
  return typeof value === 'string' && value.includes('${');
}

/** The labels of an object or of a template of pods; undefined when they are known only after apply. */
export function labelsOf(block: PolicyBlock): JsonObject | undefined {
  const { expression, literal }: { expression?: string; literal: unknown } = block.value('metadata.labels');
  if (expression !== undefined) return undefined;
  return isRecord(literal) ? literal : {};
}
