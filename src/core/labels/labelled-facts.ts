import { DataClassification } from '../data-classification';
import { Stage } from '../stage';
import { isRecord, JsonObject, recordOf } from '../terraform';
import { Tier } from '../tier';
import { keysOfFact, LabelFact } from './labels';

/** What the labels of a resource say of it, whatever system it lives in. */
export interface LabelledFacts {
  readonly environment?: string;
  readonly stage?: Stage;
  readonly team?: string;
  readonly service?: string;
  readonly tier?: Tier;
  readonly dataClassification?: DataClassification;
}

/** Keys that several systems share stand once; where a resource has two of them, the later system's is taken. */
const KEYS = (['environment', 'stage', 'team', 'service', 'tier', 'dataClassification'] as const).map(
  (fact): readonly [LabelFact, readonly string[]] => [fact, [...new Set([...keysOfFact(fact)].reverse())]],
);
const NOTHING: LabelledFacts = {};

/** Reads back what `awsTags` and its like have written, from the resolved body of a resource. */
export function labelledFacts(body: JsonObject): LabelledFacts {
  const labels = labelsOf(body);
  if (labels === undefined) return NOTHING;
  const said: Partial<Record<LabelFact, string>> = {};
  for (const [fact, keys] of KEYS) {
    const key = keys.find((each) => typeof labels[each] === 'string');
    const value = key === undefined ? undefined : labels[key];
    if (typeof value === 'string') said[fact] = value;
  }
  const { environment, team, service, tier = '' } = said;
  const stage = oneOf(STAGES, said.stage);
  const dataClassification = oneOf(CLASSIFICATIONS, said.dataClassification);
  return {
    ...(environment !== undefined && { environment }),
    ...(team !== undefined && { team }),
    ...(service !== undefined && { service }),
    ...(stage !== undefined && { stage }),
    ...(dataClassification !== undefined && { dataClassification }),
    ...(/^[0-3]$/.test(tier) && { tier: Number(tier) }),
  };
}

/** Kubernetes labels (of a typed resource or of a manifest), AWS tags, Google Cloud labels and Datadog's `key:value`. */
function labelsOf(body: JsonObject): Record<string, unknown> | undefined {
  const { tags, labels, user_labels: userLabels, settings, metadata, manifest } = body;
  // Cloud SQL keeps its labels in its settings.
  const inSettings = [settings].flat().map((each) => recordOf(each).user_labels);
  const found = [Array.isArray(tags) ? pairs(tags) : tags, labels, userLabels, ...inSettings].filter(isRecord);
  for (const each of [metadata, recordOf(manifest).metadata].flat()) {
    if (isRecord(each) && isRecord(each.labels)) found.push(each.labels);
  }
  const [only] = found;
  return found.length < 2 ? only : (Object.assign({}, ...found) as Record<string, unknown>);
}

function pairs(tags: readonly unknown[]): JsonObject {
  const texts = tags.filter((tag): tag is string => typeof tag === 'string');
  return Object.fromEntries(texts.map((tag) => [tag.slice(0, tag.indexOf(':')), tag.slice(tag.indexOf(':') + 1)]));
}

const STAGES = Object.values(Stage);
const CLASSIFICATIONS = Object.values(DataClassification);

function oneOf<T extends string>(values: readonly T[], value: string | undefined): T | undefined {
  return values.find((each) => each === value);
}
