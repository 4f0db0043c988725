import { Token } from 'cdktf';

const LONGEST = 80;

/** How a value the user gave is shown back to them in an error: short, on one line, and never a raw token. */
export function describeValue(value: unknown): string {
  if (isToken(value)) return 'a token (a value known only after apply)';
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? JSON.stringify(value) : plainText(value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}… (${text.length} characters)`;
}

/** True for a value that cdktf only knows after apply, in any of the shapes it hides tokens in. */
export function isToken(value: unknown): boolean {
  return value !== undefined && value !== null && Token.isUnresolved(value);
}

function plainText(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return typeof value;
  }
}
