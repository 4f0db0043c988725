import { CtyObject, CtyValue, fingerprint, isObject, plainValue } from './cty-value';
import { DEFAULT_ANSWERS } from './default-answers';
import { invent, inventedName } from './invented-values';
import { valueFromJson } from './json-value';
import { ServedType } from './served-type';

/** What a data source answers: attributes by name, as plain JSON, from its arguments; undefined where there is no answer. */
export type DataSourceAnswers = (
  typeName: string,
  config: Readonly<Record<string, unknown>>,
) => Readonly<Record<string, unknown>> | undefined;

/** A data source as read: its arguments, then what fixtures say, then what is usual, then invented values. */
export interface ReadDataSource {
  readonly state: CtyObject;
  /** Attributes that an answer names and the data source does not have. */
  readonly misfits: readonly string[];
  /** True when something had to be invented. */
  readonly invented: boolean;
}

/** Reads a data source without asking anyone; `settings` is the provider's configuration. */
export function readDataSource(
  served: ServedType,
  config: CtyObject,
  settings: CtyObject,
  answers: DataSourceAnswers | undefined,
): ReadDataSource {
  const plain = plainValue(config) as Readonly<Record<string, unknown>>;
  const given = answers?.(served.typeName, plain);
  const usual = DEFAULT_ANSWERS[served.typeName]?.(plain, plainValue(settings) as Readonly<Record<string, unknown>>);
  const misfits = new Set<string>();
  const answer = valueFromJson(served.type, { ...usual, ...given }, misfits);
  const name = inventedName(`data-${served.typeName}`, fingerprint(config));
  const state: Record<string, CtyValue> = {};
  let invented = false;
  for (const [attribute, { type, computed }] of Object.entries(served.block.attributes)) {
    const known = config[attribute] ?? (isObject(answer) ? answer[attribute] : null) ?? null;
    const invents = known === null && computed === true;
    invented ||= invents && attribute !== 'id';
    state[attribute] = invents ? invent(type, attribute, name) : known;
  }
  for (const block of Object.keys(served.block.blocks)) {
    state[block] = config[block] ?? null;
  }
  return { state, misfits: given === undefined ? [] : [...misfits], invented };
}
