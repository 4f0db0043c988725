import { CtyValue, fingerprint, isDynamic, isList, isObject, isUnknown, isZero } from './cty-value';

/**
 * True when the plugin SDK sees no difference between two values: it does not tell nothing from "", 0, false or an empty
 * collection (`hcl2shim.ValuesSDKEquivalent`).
 */
export function sameToSdk(one: CtyValue, other: CtyValue): boolean {
  if (isUnknown(one) || isUnknown(other)) return isUnknown(one) && isUnknown(other);
  if (isZero(one) || isZero(other)) return isZero(one) && isZero(other);
  if (isDynamic(one) || isDynamic(other)) return fingerprint(one) === fingerprint(other);
  if (isList(one) && isList(other)) {
    return one.length === other.length && one.every((each, index) => sameToSdk(each, other[index] ?? null));
  }
  if (isObject(one) && isObject(other)) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...names].every((name) => sameToSdk(one[name] ?? null, other[name] ?? null));
  }
  return String(one) === String(other);
}
