import { closestName } from '../../../core/validation';
import { describeValue } from '../../../core/validation/describe-value';
import { ValueRule } from './value-rule';

/** The values that a provider allows. */
export const allowedValues: ValueRule = (facts, name, value) => {
  const allowed = facts.oneOf?.[name]?.map(String);
  if (allowed === undefined || value === null || typeof value === 'object') return undefined;
  const given = String(value);
  const ignoresCase = facts.ignoreCase?.includes(name) === true;
  const same = (each: string) => each === given || (ignoresCase && each.toLowerCase() === given.toLowerCase());
  if (allowed.some(same)) return undefined;
  const near = closestName(given, allowed);
  const choices = allowed.length > 20 ? `one of ${allowed.length} known values` : `one of ${allowed.join(', ')}`;
  return `must be ${choices}, got ${describeValue(value)}${near === undefined ? '' : ` (did you mean ${near}?)`}`;
};
