import { isList } from '../cty-value';
import { ValueRule } from './value-rule';

/** How many items a provider takes in a list, a set or a repeated block. */
export const itemCount: ValueRule = (facts, name, value) => {
  if (!isList(value)) return undefined;
  const least = facts.minItems?.[name];
  const most = facts.mayHaveWidened.has(name) ? undefined : facts.maxItems?.[name];
  if (least !== undefined && value.length < least) return `needs at least ${least} items, got ${value.length}`;
  if (most !== undefined && value.length > most) return `takes at most ${most} items, got ${value.length}`;
  return undefined;
};
