/** A default; an object where the argument is a map. */
export type DefaultValue = string | number | boolean | Readonly<Record<string, string | number | boolean>>;

/** What a provider's code declares of a type's arguments, beyond its schema. Paths are dotted, without indexes. */
export interface TypeFacts {
  /** A change here replaces the resource. */
  readonly forceNew?: readonly string[];
  /** Changes that replace under a condition only: `argument, argument: when …`. */
  readonly conditionalReplacement?: readonly string[];
  readonly conflictsWith?: Readonly<Record<string, readonly string[]>>;
  readonly exactlyOneOf?: readonly (readonly string[])[];
  readonly atLeastOneOf?: readonly (readonly string[])[];
  readonly requiredWith?: Readonly<Record<string, readonly string[]>>;
  readonly default?: Readonly<Record<string, DefaultValue>>;
  /** Allowed values. */
  readonly oneOf?: Readonly<Record<string, readonly (string | number)[]>>;
  /** Paths of `oneOf` whose values are compared without case. */
  readonly ignoreCase?: readonly string[];
  /** Inclusive bounds of numbers. */
  readonly range?: Readonly<Record<string, readonly [number | null, number | null]>>;
  /** Exclusive lower bounds of numbers. */
  readonly greaterThan?: Readonly<Record<string, number>>;
  /** Inclusive bounds of a string's length in bytes, as the plugin SDK counts it. */
  readonly length?: Readonly<Record<string, readonly [number | null, number | null]>>;
  readonly minItems?: Readonly<Record<string, number>>;
  readonly maxItems?: Readonly<Record<string, number>>;
  /** Named forms of strings; of a map's keys or values where the form is of a map. */
  readonly format?: Readonly<Record<string, string>>;
  /** Regular expressions that a string must match. */
  readonly pattern?: Readonly<Record<string, string>>;
  readonly schemaVersion?: number;
  /** Blocks that the provider fills in when they are left out. */
  readonly computedBlocks?: readonly string[];
  /** True for a type that a provider serves without an SDK: nothing but what is here is checked. */
  readonly isRaw?: boolean;
  /** True for a type of google that is not labelled as made by Terraform. */
  readonly isUnmarked?: boolean;
  /** Blocks that must be there wherever the block around them is. */
  readonly requiredBlocks?: readonly string[];
  /** Numbers that need not be whole. */
  readonly fractional?: readonly string[];
  /** True where `id` is an argument of the type's own. */
  readonly idIsArgument?: boolean;
  /** Paths where the bindings mislead about block or attribute. */
  readonly attributeNotBlock?: readonly string[];
  readonly blockNotAttribute?: readonly string[];
}

/** The facts of one provider at one version. */
export interface ProviderFacts {
  /** Such as `hashicorp/aws`. */
  readonly source: string;
  /** Version of the provider that the facts describe. */
  readonly version: string;
  /**
   * True where the facts are of an older version than the bindings: allowed values and ranges may have widened since, so
   * a value outside them is unknown, not refused.
   */
  readonly mayHaveWidened?: boolean;
  readonly resources: Readonly<Record<string, TypeFacts>>;
  /** Facts of a later version: what is here of a type stands for all that is above, and it does refuse. */
  readonly additions?: FactsAdditions;
  /** What the provider itself was seen to refuse. */
  readonly observed?: ObservedFacts;
}

/**
 * Facts that the provider of this version told when it was asked to validate one odd value after another. With them, the
 * facts of that version are complete: where there is none of a number, an id or an argument, there is no such rule.
 */
export interface ObservedFacts {
  readonly version: string;
  /** How they were observed. */
  readonly source: string;
  readonly resources: Readonly<Record<string, TypeFacts>>;
  readonly dataSources: Readonly<Record<string, TypeFacts>>;
}

/** Facts of some types of a provider, each with where they were read. */
export interface FactsAdditions {
  readonly version: string;
  readonly resources: Readonly<Record<string, SourcedTypeFacts>>;
}

/** Facts of a type, and where they were read. */
export interface SourcedTypeFacts extends TypeFacts {
  readonly source?: string;
}
