import { FactsOfType } from '../../facts/facts-of-type';
import { CtyValue } from '../cty-value';

/**
 * Terraform's schema has numbers, a provider's code has whole ones too, and most are whole. Why a number cannot stand at a
 * path, in words that follow its name.
 */
export function wholeNumber(facts: FactsOfType, name: string, value: CtyValue): string | undefined {
  if (facts.isComplete !== true || facts.fractional?.includes(name) === true) return undefined;
  const isNumber = typeof value === 'number' || typeof value === 'string';
  return isNumber && !Number.isInteger(Number(value)) ? `must be a whole number, got ${value}` : undefined;
}
