import { Token } from 'cdktf';

// Every encoded string, list and map token has this in it: `${TfToken[`, `#{TfToken[`, `&{TfToken[`.
const MARKER = '{TfToken[';
// A number token is a double near -8e298, an element of a list of them one near -2e289; within a text, such a double's digits.
const NUMBERS = { above: -1e299, below: -1e200 };
const NUMBER_IN_TEXT = /-\d(?:\.\d+)?e\+\d{3}/g;

/** True for a value that cdktf only knows after apply, in any of the shapes it hides tokens in. */
export function isToken(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'number') return isNumberToken(value);
  if (typeof value === 'string' && holdsToken(value)) return true;
  return Token.isUnresolved(value);
}

/** cdktf itself looks for string tokens only, so that `${port}` of a number token and an element of a list token pass. */
function holdsToken(text: string): boolean {
  return text.includes(MARKER) || (text.match(NUMBER_IN_TEXT) ?? []).some((digits) => isNumberToken(Number(digits)));
}

function isNumberToken(value: number): boolean {
  return value > NUMBERS.above && value < NUMBERS.below;
}
