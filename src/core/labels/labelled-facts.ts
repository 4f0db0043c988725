import { DataClassification } from '../data-classification';
import { Stage } from '../stage';
import { JsonObject, recordOf } from '../terraform';
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

/** Reads back what `awsTags` and its like have written, from the resolved body of a resource. */
export function labelledFacts(body: JsonObject): LabelledFacts {
  const labels = labelsOf(body);
  const text = (fact: LabelFact): string | undefined => {
    for (const key of keysOfFact(fact)) if (typeof labels[key] === 'string') return labels[key];
    return undefined;
  };
  const tier = text('tier');
  const stage = text('stage');
  const dataClassification = text('dataClassification');
  return {
    environment: text('environment'),
    team: text('team'),
    service: text('service'),
    stage: oneOf(Object.values(Stage), stage),
    dataClassification: oneOf(Object.values(DataClassification), dataClassification),
    tier: tier !== undefined && /^[0-3]$/.test(tier) ? Number(tier) : undefined,
  };
}

/** Kubernetes labels (of a typed resource or of a manifest), AWS tags, Google Cloud labels and Datadog's `key:value`. */
function labelsOf(body: JsonObject): JsonObject {
  const metadata = [body.metadata, recordOf(body.manifest).metadata].flat().map(recordOf);
  const pairs = Array.isArray(body.tags) ? body.tags.filter((tag): tag is string => typeof tag === 'string') : [];
  const datadog = pairs.map((tag) => [tag.slice(0, tag.indexOf(':')), tag.slice(tag.indexOf(':') + 1)]);
  return Object.assign(
    Object.fromEntries(datadog),
    recordOf(body.tags),
    recordOf(body.labels),
    recordOf(body.user_labels),
    ...metadata.map((each) => recordOf(each.labels)),
  ) as JsonObject;
}

function oneOf<T extends string>(values: readonly T[], value: string | undefined): T | undefined {
  return values.find((each) => each === value);
}
