import { ValueRule } from './value-rule';

/** The bounds that a provider sets to a number. */
export const numberBounds: ValueRule = (facts, name, value) => {
  const isNumber = typeof value === 'number' || typeof value === 'bigint' || isNumeral(value);
  if (!isNumber) return undefined;
  const given = Number(value);
  const above = facts.greaterThan?.[name];
  if (above !== undefined && given <= above) return `must be greater than ${above}, got ${given}`;
  const [least, most] = facts.range?.[name] ?? [null, null];
  if (least !== null && given < least) return `must be at least ${least}, got ${given}`;
  if (most !== null && given > most) return `must be at most ${most}, got ${given}`;
  return undefined;
};

function isNumeral(value: unknown): boolean {
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value);
}
