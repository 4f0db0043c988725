import { FactsOfType } from '../../facts/facts-of-type';
import { BlockSchema } from '../../schema/schema';
import { ConfigPlace, isGiven, valueAt } from '../config-lookup';
import { CtyObject, isUnknown, isWhollyKnown } from '../cty-value';

/** Something wrong between several arguments, to be shown at one of them. */
export interface CombinationFault {
  readonly place: ConfigPlace;
  readonly summary: string;
  readonly detail: string;
}

export interface Combination {
  readonly facts: FactsOfType;
  readonly block: BlockSchema;
  readonly config: CtyObject;
  readonly places: readonly ConfigPlace[];
}

/** Blocks that a provider requires in its code, which Terraform does not see in the schema. */
export function requiredBlocks({ facts, places }: Combination): CombinationFault[] {
  return places.flatMap((place) => {
    if (place.value !== null || facts.requiredBlocks?.includes(place.name) !== true) return [];
    return [{ place, summary: 'Missing block', detail: `${place.name} is required` }];
  });
}

/** What only the provider can give a value: Terraform itself lets it stand, both kinds of SDK refuse it. */
export function readOnlyGiven({ facts, places }: Combination): CombinationFault[] {
  // Of a block that the bindings take for an attribute, the flags of its parts are not known.
  const isKnown = (name: string) => facts.blockNotAttribute?.some((block) => name.startsWith(`${block}.`)) !== true;
  return places.flatMap((place) => {
    if (!place.readOnly || place.value === null || !isKnown(place.name)) return [];
    return [
      { place, summary: 'Read-only attribute', detail: `${place.name} cannot be given: the provider decides it` },
    ];
  });
}

/** As the SDK's `validateConflictingAttributes`: an unknown may yet turn out to be null, so it conflicts with nothing. */
export function conflicts({ facts, block, config, places }: Combination): CombinationFault[] {
  return givenPlaces(places).flatMap((place) => {
    if (!isWhollyKnown(place.value)) return [];
    const others = facts.conflictsWith?.[place.name] ?? [];
    const other = others.find((name) => isGiven(block, config, name) && !isUnknown(valueAt(config, name)));
    if (other === undefined) return [];
    return [
      { place, summary: 'Conflicting arguments', detail: `${place.name} cannot be given together with ${other}` },
    ];
  });
}

/** As the SDK's `validateRequiredWithAttribute`: an unknown counts as given. */
export function requiredTogether({ facts, block, config, places }: Combination): CombinationFault[] {
  return givenPlaces(places).flatMap((place) => {
    const missing = (facts.requiredWith?.[place.name] ?? []).filter((name) => !isGiven(block, config, name));
    if (missing.length === 0) return [];
    return [{ place, summary: 'Missing argument', detail: `${place.name} needs ${missing.join(' and ')} as well` }];
  });
}

/** As the SDK's `validateExactlyOneAttribute`: a value with an unknown in it may be the one, and two known ones are too many. */
export function exactlyOne(combination: Combination): CombinationFault[] {
  const { facts, block, config } = combination;
  return groups(facts.exactlyOneOf, combination).flatMap(([group, place]) => {
    const given = group.filter((name) => isGiven(block, config, name));
    const known = given.filter((name) => isWhollyKnown(valueAt(config, name)));
    const choices = group.join(', ');
    if (known.length > 1) {
      const detail = `only one of ${choices} can be given, got ${known.join(' and ')}`;
      return [{ place, summary: 'Conflicting arguments', detail }];
    }
    if (given.length > 0) return [];
    return [{ place, summary: 'Missing argument', detail: `one of ${choices} must be given` }];
  });
}

/** As the SDK's `validateAtLeastOneAttribute`: an unknown counts as given. */
export function atLeastOne(combination: Combination): CombinationFault[] {
  const { facts, block, config } = combination;
  return groups(facts.atLeastOneOf, combination).flatMap(([group, place]) => {
    if (group.some((name) => isGiven(block, config, name))) return [];
    return [{ place, summary: 'Missing argument', detail: `at least one of ${group.join(', ')} must be given` }];
  });
}

/** Terraform takes an explicit null for a required argument; the SDK's `schemaMap.validate` does not. */
export function requiredGiven({ facts, places }: Combination): CombinationFault[] {
  if (facts.isRaw === true) return [];
  return places.flatMap((place) => {
    if (!place.required || place.value !== null) return [];
    return [{ place, summary: 'Missing argument', detail: `${place.name} is required, and null is none` }];
  });
}

function givenPlaces(places: readonly ConfigPlace[]): readonly ConfigPlace[] {
  return places.filter(({ value }) => value !== null);
}

/** The groups one of whose members could stand in the configuration, each with the first such place. */
function groups(
  all: readonly (readonly string[])[] | undefined,
  { places }: Combination,
): (readonly [readonly string[], ConfigPlace])[] {
  return (all ?? []).flatMap((group) => {
    const candidates = places.filter(({ name }) => group.includes(name));
    const place = candidates.find(({ value }) => value !== null) ?? candidates[0];
    return place === undefined ? [] : [[group, place] as const];
  });
}
