import { FactsOfType } from '../../facts/facts-of-type';
import { CtyValue } from '../cty-value';

/** Why a known value cannot stand at a path, in words that follow its name; undefined when it can, or when no fact tells. */
export type ValueRule = (facts: FactsOfType, name: string, value: CtyValue) => string | undefined;
