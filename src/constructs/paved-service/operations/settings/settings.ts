import { shortHash } from '../../../../core/naming';
import { isToken } from '../../../../core/validation';

/** Longer values are cut, with a hash of the whole, so that a difference still shows. */
const LONGEST = 120;
const KEPT = 60;

/**
 * The settings of a spec as flat text: `scaling.min` → `2`. What is undefined is left out, lists are joined, and what is known
 * only after apply says so.
 */
export function settingsOf(spec: object, prefix = ''): Record<string, string> {
  const settings: Record<string, string> = {};
  for (const [key, value] of Object.entries(spec) as [string, unknown][]) {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    if (value === undefined) continue;
    if (isMap(value)) Object.assign(settings, settingsOf(value, name));
    else settings[name] = shortened(textOf(value));
  }
  return settings;
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isToken(value);
}

function textOf(value: unknown): string {
  if (isToken(value)) return 'known after apply';
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return isMap(value) ? Object.values(value).map(textOf).join(' ') : String(value);
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, KEPT)}… (${text.length} characters, ${shortHash(text)})`;
}
