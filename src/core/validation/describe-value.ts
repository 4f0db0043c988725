import { knownSecretIn } from '../secrets/known-shapes';
import { isToken } from './token-text';

const LONGEST = 80;
/** Paths are longer than names, and cut they lead nowhere. */
const LONGEST_PATH = 500;

/** How a value the user gave is shown back to them in an error: short, on one line, and never a raw token or a credential. */
export function describeValue(value: unknown): string {
  const shown = showValue(value);
  if (!shown.endsWith('…')) return shown;
  const length = lettersIn(typeof value === 'string' ? value : plainText(value));
  return `${shown} (${length} characters)`;
}

/** The same for a message that tells the length itself. */
export function showValue(value: unknown): string {
  if (isToken(value)) return 'a token (a value known only after apply)';
  if (value === undefined) return 'nothing';
  const text = plainText(value);
  const secret = knownSecretIn(text);
  return secret === undefined ? shortened(text, LONGEST) : `what holds ${secret} (not shown)`;
}

/** How a construct path is shown: on one line, and whole unless it is absurd. */
export function describePath(path: string): string {
  return shortened(path, LONGEST_PATH);
}

function plainText(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  try {
    return JSON.stringify(value, (_key, part: unknown) => (isToken(part) ? 'a token' : part)) ?? typeof value;
  } catch {
    return typeof value;
  }
}

function shortened(text: string, longest: number): string {
  // Twice as many code units hold as many letters; a text of megabytes need not be taken apart.
  const letters = [...visible(text.slice(0, 2 * longest + 2))];
  if (letters.length <= longest && text.length <= 2 * longest + 2) return letters.join('');
  return `${letters.slice(0, longest - 1).join('')}…`;
}

/** Characters that cannot be seen or that break or turn the line, written as `\u{…}`. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (hidden) => `\\u{${hidden.codePointAt(0)?.toString(16)}}`);
}

function lettersIn(text: string): number {
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}
