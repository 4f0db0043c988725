import { FactsOfType } from '../facts/facts-of-type';
import { DefaultValue } from '../facts/provider-facts';
import { AttributeSchema, BlockSchema, CtyType, NestedBlockSchema } from '../schema/schema';
import { isWriteOnly } from './block-type';
import { CtyObject, CtyValue, isList, isObject, isUnknown, isZero, sameValue, UNKNOWN } from './cty-value';
import { sameToSdk } from './sdk-equality';
import { isOfSdk } from './sdk-type';

/** What a provider would make of a change. */
export interface PlannedChange {
  readonly state: CtyValue;
  /**
   * True where the plan gives an argument a value that the configuration does not, which Terraform takes from providers
   * of the plugin SDK only (`UnsafeToUseLegacyTypeSystem`): a default, or the zero that an older state holds for nothing.
   */
  readonly legacy: boolean;
}

/** A create or an update as Terraform asks for it; `prior` is null for a create. */
export interface Change {
  readonly block: BlockSchema;
  readonly prior: CtyValue;
  readonly proposed: CtyObject;
  readonly config: CtyObject;
  readonly facts?: FactsOfType;
  /** True where the prior state came of an import, which read nothing but the id. */
  readonly imported?: boolean;
}

/** Plans a create or an update: defaults, what stays, and what is known after apply. */
export function planChange({ block, prior, proposed, config, facts, imported }: Change): PlannedChange {
  const isSdk = isOfSdk(block, facts);
  const planner = new Planner(facts, imported === true, isSdk);
  const state = planner.object(block, { prior: isObject(prior) ? prior : null, proposed, config }, '');
  if (isObject(prior) && sameToSdk(isSdk ? withoutTimeouts(prior) : prior, isSdk ? withoutTimeouts(state) : state))
    return { state: prior, legacy: planner.legacy || !sameValue(prior, state) };
  return { state, legacy: planner.legacy };
}

/** How long a provider waits is no part of a resource: a change of it alone is none to the SDK. */
function withoutTimeouts(value: CtyObject): CtyObject {
  return { ...value, timeouts: null };
}

interface Sides {
  readonly prior: CtyObject | null;
  readonly proposed: CtyObject;
  readonly config: CtyObject;
}

class Planner {
  public legacy = false;

  constructor(
    private readonly facts: FactsOfType | undefined,
    private readonly imported: boolean,
    private readonly isSdk: boolean,
  ) {}

  public object(block: BlockSchema, { prior, proposed, config }: Sides, at: string): CtyObject {
    const planned: Record<string, CtyValue> = {};
    for (const [name, attribute] of Object.entries(block.attributes)) {
      const past = prior?.[name] ?? (prior === null || this.imported ? undefined : null);
      const values = [past, proposed[name] ?? null, config[name] ?? null];
      planned[name] = isWriteOnly(name, attribute) ? null : this.attribute(attribute, values, join(at, name));
    }
    for (const [name, nested] of Object.entries(block.blocks)) {
      planned[name] = this.blocks(
        nested,
        [prior?.[name], proposed[name] ?? null, config[name] ?? null],
        join(at, name),
      );
    }
    return planned;
  }

  private attribute(attribute: AttributeSchema, [prior, proposed = null, config = null]: Values, at: string): CtyValue {
    if (config !== null) {
      const { nested, computed } = attribute;
      if (nested === undefined && computed === true && config === '' && this.isSdk) return this.leftToProvider(prior);
      if (nested === undefined) return computed === true ? proposed : config;
      const block = { attributes: nested.attributes, blocks: {} };
      return this.blocks({ nesting: nested.nesting, block }, [prior, proposed, config], at);
    }
    const fallback = this.facts?.default?.[at];
    // In the framework what the provider computes may have a default too; in the SDK it may not.
    if (fallback !== undefined && attribute.optional === true) return this.defaultValue(attribute.type, fallback);
    if (attribute.computed === true) return proposed ?? (prior === undefined ? UNKNOWN : (prior ?? null));
    if (prior === undefined || prior === null || !isZero(prior)) return null;
    this.legacy = true;
    return prior;
  }

  private defaultValue(type: CtyType, fallback: DefaultValue): CtyValue {
    const value = convert(type, fallback);
    if (value !== null) this.legacy = true;
    return value;
  }

  private blocks(nested: NestedBlockSchema, [prior, proposed = null, config = null]: Values, at: string): CtyValue {
    if (isUnknown(proposed) || isUnknown(config)) return proposed ?? UNKNOWN;
    if (isZero(config) && this.facts?.computedBlocks?.includes(at) === true) return this.leftToProvider(prior);
    if (isList(proposed)) {
      return nested.nesting === 'set'
        ? this.setOfBlocks(nested.block, isList(prior) ? prior : [], proposed, at)
        : proposed.map((each, index) => this.element(nested.block, [at_(prior, index), each, at_(config, index)], at));
    }
    if (!isObject(proposed)) return proposed;
    if (nested.nesting === 'single') return this.element(nested.block, [prior, proposed, config], at);
    const entries = Object.entries(proposed);
    return Object.fromEntries(
      entries.map(([key, each]) => [key, this.element(nested.block, [in_(prior, key), each, in_(config, key)], at)]),
    );
  }

  /**
   * What the configuration leaves out, or gives as "" (`finalizeDiff`), and the provider fills in: known after apply, then
   * kept.
   */
  private leftToProvider(prior: CtyValue | undefined): CtyValue {
    this.legacy = true;
    return prior ?? UNKNOWN;
  }

  private element(block: BlockSchema, [prior, proposed = null, config = null]: Values, at: string): CtyValue {
    if (!isObject(proposed)) return proposed;
    const sides = { prior: isObject(prior) ? prior : null, proposed, config: isObject(config) ? config : proposed };
    return this.object(block, sides, at);
  }

  /** Elements of a set have no place of their own: each one's past is the prior element that says the same. */
  private setOfBlocks(
    block: BlockSchema,
    prior: readonly CtyValue[],
    proposed: readonly CtyValue[],
    at: string,
  ): CtyValue {
    return proposed.map((each) => {
      const planned = this.element(block, [undefined, each, each], at);
      return prior.find((past) => fits(past, planned)) ?? planned;
    });
  }
}

type Values = readonly (CtyValue | undefined)[];

/** True when a prior value is the planned one, what is known after apply left aside. */
function fits(prior: CtyValue, planned: CtyValue): boolean {
  if (isUnknown(planned)) return true;
  if (isObject(prior) && isObject(planned)) {
    return Object.entries(planned).every(([name, each]) => fits(prior[name] ?? null, each));
  }
  if (isList(prior) && isList(planned)) {
    return prior.length === planned.length && planned.every((each, index) => fits(prior[index] ?? null, each));
  }
  return sameValue(prior, planned);
}

function convert(type: CtyType, value: DefaultValue): CtyValue {
  if (typeof value === 'object') return Array.isArray(type) && type[0] === 'map' ? value : null;
  if (type === 'string') return String(value);
  // A decimal is kept as text: Terraform reads it exactly, where a double would be a little off.
  if (type === 'number') return Number.isInteger(Number(value)) ? Number(value) : String(value);
  if (type === 'bool') return value === true || value === 'true';
  return null;
}

function at_(value: CtyValue | undefined, index: number): CtyValue | undefined {
  return isList(value) ? value[index] : undefined;
}

function in_(value: CtyValue | undefined, key: string): CtyValue | undefined {
  return isObject(value) ? value[key] : undefined;
}

function join(at: string, name: string): string {
  return at === '' ? name : `${at}.${name}`;
}
