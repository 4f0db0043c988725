import { closestName } from '../../../core/validation';
import { describeValue } from '../../../core/validation/describe-value';
import { ValueRule } from './value-rule';

const SHOWN = 20;

/** The values that a provider allows. */
export const allowedValues: ValueRule = (facts, name, value) => {
  const allowed = facts.oneOf?.[name]?.map(String);
  if (allowed === undefined || value === null || typeof value === 'object') return undefined;
  const given = String(value);
  const ignoresCase = facts.ignoreCase?.includes(name) === true;
  const same = (each: string) => each === given || (ignoresCase && each.toLowerCase() === given.toLowerCase());
  if (allowed.some(same)) return undefined;
  const choices = choicesOf(allowed);
  const near = nearest(given, allowed);
  return `must be ${choices}, got ${describeValue(value)}${near === undefined ? '' : ` (did you mean ${near}?)`}`;
};

/** All that can be shown: an empty text may be allowed, and says nothing in a list. */
function choicesOf(allowed: readonly string[]): string {
  const shown = allowed.filter((each) => each !== '');
  if (shown.length > SHOWN && !shown.every(isNumber)) return `one of ${shown.length} known values`;
  return `one of ${shown.join(', ')}`;
}

/** A number is near to what is near in amount, and no text is near to one letter. */
function nearest(given: string, allowed: readonly string[]): string | undefined {
  if (allowed.every(isNumber)) {
    if (!isNumber(given)) return undefined;
    const away = (each: string) => Math.abs(Number(each) - Number(given));
    return [...allowed].sort((one, other) => away(one) - away(other))[0];
  }
  return closestName(
    given,
    allowed.filter((each) => each.length > 1),
  );
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}
