import { Token } from 'cdktf';

const LONGEST = 80;

/** How a value the user gave is shown back to them in an error: short, on one line, and never a raw token. */
export function describeValue(value: unknown): string {
  if (isToken(value)) return 'a token (a value known only after apply)';
  if (value === undefined) return 'nothing';
  const text = visible(plainText(value));
  const letters = [...text];
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST - 1).join('')}… (${letters.length} characters)`;
}

/** True for a value that cdktf only knows after apply, in any of the shapes it hides tokens in. */
export function isToken(value: unknown): boolean {
  return value !== undefined && value !== null && Token.isUnresolved(value);
}

function plainText(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  try {
    return JSON.stringify(value, (_key, part: unknown) => (isToken(part) ? 'a token' : part)) ?? typeof value;
  } catch {
    return typeof value;
  }
}

/** Characters that cannot be seen or that break or turn the line, written as `\u{…}`. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (hidden) => `\\u{${hidden.codePointAt(0)?.toString(16)}}`);
}
