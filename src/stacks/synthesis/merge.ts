import { Tokenization } from 'cdktf';
import { TerraformObject } from './synthesized-stack';

/**
 * Merges as cdktf does: objects key by key, lists one after the other, `undefined` deletes, anything else replaces.
 * The source is copied, so that what it came from is not changed by later merges into the target.
 */
export function mergeInto(target: TerraformObject, source: TerraformObject): void {
  for (const [key, value] of Object.entries(source)) {
    if (isObject(value)) {
      if (Tokenization.isResolvable(value)) target[key] = value;
      else mergeInto(objectAt(target, key), value);
    } else mergeLeaf(target, key, value);
  }
}

/** The same for a source that is ours to keep, such as what a resolve has just made: whole objects are moved, not copied. */
export function moveInto(target: TerraformObject, source: TerraformObject): void {
  for (const [key, value] of Object.entries(source)) {
    if (!isObject(value)) mergeLeaf(target, key, value);
    else if (target[key] === null || typeof target[key] !== 'object') target[key] = value;
    else moveInto(target[key] as TerraformObject, value);
  }
}

function mergeLeaf(target: TerraformObject, key: string, value: unknown): void {
  const before = target[key];
  if (value === undefined) delete target[key];
  else target[key] = Array.isArray(value) && Array.isArray(before) ? [...(before as unknown[]), ...value] : value;
}

function objectAt(target: TerraformObject, key: string): TerraformObject {
  if (typeof target[key] !== 'object' || target[key] === null) target[key] = {};
  return target[key] as TerraformObject;
}

function isObject(value: unknown): value is TerraformObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
