import { FactsOfType } from '../facts/facts-of-type';
import { BlockSchema } from '../schema/schema';
import { ConfigPlace, placesOf } from './config-lookup';
import { CtyObject, CtyValue, isList, isObject, isUnknown, isWhollyKnown } from './cty-value';
import { Diagnostic } from './diagnostic';
import { isInvented } from './invented-values';
import { allowedValues } from './rules/allowed-values';
import {
  atLeastOne,
  conflicts,
  exactlyOne,
  readOnlyGiven,
  requiredBlocks,
  requiredGiven,
  requiredTogether,
} from './rules/combination-rules';
import { itemCount } from './rules/item-count';
import { nullElements } from './rules/null-elements';
import { numberBounds } from './rules/number-bounds';
import { textLength } from './rules/text-length';
import { valueFormat } from './rules/value-format';
import { wholeNumber } from './rules/whole-number';
import { isOfSdk } from './sdk-type';

const COMBINATION_RULES = [
  requiredGiven,
  requiredBlocks,
  readOnlyGiven,
  conflicts,
  exactlyOne,
  atLeastOne,
  requiredTogether,
];
const VALUE_RULES = [allowedValues, numberBounds, textLength, valueFormat];

/**
 * What a provider's own code would say of a configuration that fits its schema. Where the provider defers a check until
 * everything around is known, what it will refuse then is a warning now.
 */
export function validateConfig(block: BlockSchema, config: CtyObject, facts: FactsOfType): Diagnostic[] {
  const isSdk = isOfSdk(block, facts);
  const places = placesOf(block, config, isSdk);
  const combination = { facts, block, config, places };
  const faults = COMBINATION_RULES.flatMap((rule) => rule(combination)).map(({ place, summary, detail }) =>
    diagnostic(place, summary, detail),
  );
  const id = isSdk && facts.isComplete === true ? givenId(config) : [];
  return [...id, ...faults, ...places.flatMap((place) => checkValue(place, facts))];
}

/** What the provider would say of the configuration of a data source. */
export function validateDataSource(block: BlockSchema, config: CtyObject, facts: FactsOfType): Diagnostic[] {
  const nulls = refusedNulls(block, config, facts);
  return nulls.length > 0 ? nulls : validateConfig(block, config, facts);
}

/** The nulls that the plugin SDK refuses: in a data source when it is validated, in a resource when it is planned. */
export function refusedNulls(block: BlockSchema, config: CtyObject, facts: FactsOfType): Diagnostic[] {
  return isOfSdk(block, facts) ? nullElements(block, config) : [];
}

/** The schema says that the id which the SDK adds may be given; its code knows no such argument. */
function givenId(config: CtyObject): Diagnostic[] {
  if ((config.id ?? null) === null) return [];
  const detail = 'id cannot be given: the provider decides it';
  return [{ severity: 'error', summary: 'Read-only attribute', detail, path: [{ attribute: 'id' }] }];
}

/** Paths given values outside bounds that are known of another version only: neither fine nor refused. */
export function unknownValues(block: BlockSchema, config: CtyObject, facts: FactsOfType): string[] {
  return placesOf(block, config)
    .filter(({ name }) => facts.mayHaveWidened.has(name))
    .flatMap((place) => checkValue(place, { ...facts, mayHaveWidened: new Set() }).map(() => place.name));
}

function checkValue(place: ConfigPlace, facts: FactsOfType): Diagnostic[] {
  const { name, value } = place;
  if (value === null || isUnknown(value)) return [];
  const count = isWhollyKnown(value) ? itemCount(facts, name, value) : undefined;
  const counted = count === undefined ? [] : [invalid(place, count)];
  const elements = isList(value) ? value : [value];
  const fractions = place.numeric ? numbersIn(value).flatMap((each) => wholeNumber(facts, name, each) ?? []) : [];
  const whole = fractions.slice(0, 1).map((fault) => invalid(place, fault));
  if (facts.mayHaveWidened.has(name)) return [...counted, ...whole];
  return [...counted, ...whole, ...elements.flatMap((each) => checkElement(place, each, facts))];
}

function numbersIn(value: CtyValue): readonly CtyValue[] {
  if (isList(value)) return value;
  return isObject(value) ? Object.values(value) : [value];
}

function checkElement(place: ConfigPlace, value: CtyValue, facts: FactsOfType): Diagnostic[] {
  if (typeof value === 'string' && isInvented(value)) return [];
  return VALUE_RULES.flatMap((rule) => rule(facts, place.name, value) ?? []).map((fault) => invalid(place, fault));
}

function invalid(place: ConfigPlace, fault: string): Diagnostic {
  return diagnostic(place, 'Invalid value', `${place.name} ${fault}`);
}

function diagnostic({ deferred, path, readOnly }: ConfigPlace, summary: string, detail: string): Diagnostic {
  // That a top-level argument is read-only is told before its value is looked at.
  if (!deferred || (readOnly && path.length === 1)) return { severity: 'error', summary, detail, path };
  const later = `${detail}; the provider will refuse it once the values around it are known`;
  return { severity: 'warning', summary, detail: later, path };
}
