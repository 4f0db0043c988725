import { FactsOfType } from '../facts/facts-of-type';
import { BlockSchema } from '../schema/schema';
import { ConfigPlace, placesOf } from './config-lookup';
import { CtyObject, CtyValue, isList, isUnknown, isWhollyKnown } from './cty-value';
import { Diagnostic } from './diagnostic';
import { isInvented } from './invented-values';
import { allowedValues } from './rules/allowed-values';
import { atLeastOne, conflicts, exactlyOne, requiredGiven, requiredTogether } from './rules/combination-rules';
import { itemCount } from './rules/item-count';
import { numberBounds } from './rules/number-bounds';
import { textLength } from './rules/text-length';
import { valueFormat } from './rules/value-format';

const COMBINATION_RULES = [requiredGiven, conflicts, exactlyOne, atLeastOne, requiredTogether];
const VALUE_RULES = [allowedValues, numberBounds, textLength, valueFormat];

/**
 * What a provider's own code would say of a configuration that fits its schema. Where the provider defers a check until
 * everything around is known, what it will refuse then is a warning now.
 */
export function validateConfig(block: BlockSchema, config: CtyObject, facts: FactsOfType): Diagnostic[] {
  const places = placesOf(block, config);
  const combination = { facts, block, config, places };
  const faults = COMBINATION_RULES.flatMap((rule) => rule(combination)).map(({ place, summary, detail }) =>
    diagnostic(place, summary, detail),
  );
  return [...faults, ...places.flatMap((place) => checkValue(place, facts))];
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
  if (facts.mayHaveWidened.has(name)) return counted;
  const elements = isList(value) ? value : [value];
  return [...counted, ...elements.flatMap((each) => checkElement(place, each, facts))];
}

function checkElement(place: ConfigPlace, value: CtyValue, facts: FactsOfType): Diagnostic[] {
  if (typeof value === 'string' && isInvented(value)) return [];
  return VALUE_RULES.flatMap((rule) => rule(facts, place.name, value) ?? []).map((fault) => invalid(place, fault));
}

function invalid(place: ConfigPlace, fault: string): Diagnostic {
  return diagnostic(place, 'Invalid value', `${place.name} ${fault}`);
}

function diagnostic({ deferred, path }: ConfigPlace, summary: string, detail: string): Diagnostic {
  if (!deferred) return { severity: 'error', summary, detail, path };
  const later = `${detail}; the provider will refuse it once the values around it are known`;
  return { severity: 'warning', summary, detail: later, path };
}
