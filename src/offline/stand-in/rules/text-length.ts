import { ValueRule } from './value-rule';

/** The bounds that a provider sets to the length of a string; like the plugin SDK, it counts bytes. */
export const textLength: ValueRule = (facts, name, value) => {
  if (typeof value !== 'string') return undefined;
  const [least, most] = facts.length?.[name] ?? [null, null];
  const length = Buffer.byteLength(value);
  if (least !== null && length < least) return `must have at least ${least} characters, got ${length}`;
  if (most !== null && length > most) return `must have at most ${most} characters, got ${length}`;
  return undefined;
};
