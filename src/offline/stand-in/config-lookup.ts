import { BlockSchema, CtyType } from '../schema/schema';
import { AttributePath } from './attribute-path';
import { CtyObject, CtyValue, isList, isObject, isUnknown, isWhollyKnown } from './cty-value';

/** One place in a configuration where an argument or a block may stand. */
export interface ConfigPlace {
  /** Path without indexes, as facts write it. */
  readonly name: string;
  readonly path: AttributePath;
  /** Null when it is not given; blocks that are not given are null too. */
  readonly value: CtyValue;
  /**
   * True when something in the same top-level argument is unknown: the plugin SDK then leaves its checks to a later run
   * (`schemaMap.validate` returns at the first value that is not wholly known).
   */
  readonly deferred: boolean;
  /** True for an argument that the schema requires. */
  readonly required: boolean;
  /** True for an attribute that only the provider can give a value. */
  readonly readOnly: boolean;
  /** True for a number, and for a list, set or map of numbers. */
  readonly numeric: boolean;
}

/**
 * Every argument and block of a configuration, given or not, below each block that is given.
 *
 * @param defers whether the provider leaves checks to a later run as the plugin SDK does
 */
export function placesOf(block: BlockSchema, config: CtyObject, defers = true): ConfigPlace[] {
  return [...Object.keys(block.attributes), ...Object.keys(block.blocks)].flatMap((name) => {
    const deferred = defers && !isWhollyKnown(config[name] ?? null);
    return placesAt(block, config, name, { names: [name], path: [{ attribute: name }], deferred });
  });
}

/** What stands at a path of the configuration, as the SDK's `ResourceConfig.Get` finds it: the first of several blocks. */
export function valueAt(config: CtyObject, name: string): CtyValue {
  let current: CtyValue = config;
  for (const part of name.split('.')) {
    if (isList(current)) current = current[0] ?? null;
    if (isUnknown(current)) return null;
    if (!isObject(current)) return null;
    current = current[part] ?? null;
  }
  return current;
}

/** True when the configuration gives the argument, or at least one of the block, known or not. */
export function isGiven(block: BlockSchema, config: CtyObject, name: string): boolean {
  const value = valueAt(config, name);
  if (value === null) return false;
  return !(isList(value) && value.length === 0 && isBlock(block, name.split('.')));
}

interface Where {
  readonly names: readonly string[];
  readonly path: AttributePath;
  readonly deferred: boolean;
}

function placesAt(block: BlockSchema, config: CtyObject, own: string, where: Where): ConfigPlace[] {
  const value = config[own] ?? null;
  const nested = block.blocks[own];
  const attribute = block.attributes[own];
  const place = {
    name: where.names.join('.'),
    path: where.path,
    deferred: where.deferred,
    required: attribute?.required === true,
    readOnly: attribute !== undefined && !attribute.required && !attribute.optional,
    numeric: attribute !== undefined && isNumeric(attribute.type),
  };
  if (nested === undefined) return [{ ...place, value }];
  const given = isList(value) && value.length === 0 ? null : value;
  return [{ ...place, value: given }, ...elements(given, nested.nesting === 'set').flatMap(inside)];

  function inside([element, step]: readonly [CtyObject, AttributePath]): ConfigPlace[] {
    const inner = nested as NonNullable<typeof nested>;
    return [...Object.keys(inner.block.attributes), ...Object.keys(inner.block.blocks)].flatMap((name) =>
      placesAt(inner.block, element, name, {
        names: [...where.names, name],
        // An element of a set has no index: Terraform is pointed at the set.
        path: inner.nesting === 'set' ? where.path : [...where.path, ...step, { attribute: name }],
        deferred: where.deferred,
      }),
    );
  }
}

function isNumeric(type: CtyType): boolean {
  return type === 'number' || (typeof type !== 'string' && type[0] !== 'object' && type[1] === 'number');
}

function elements(value: CtyValue, isSet: boolean): (readonly [CtyObject, AttributePath])[] {
  if (isList(value)) {
    return value.flatMap((each, index) => (isObject(each) ? [[each, isSet ? [] : [{ index }]] as const] : []));
  }
  return isObject(value) ? [[value, []]] : [];
}

function isBlock(block: BlockSchema, [first, ...rest]: readonly string[]): boolean {
  const nested = first === undefined ? undefined : block.blocks[first];
  return nested !== undefined && (rest.length === 0 || isBlock(nested.block, rest));
}
