import { describeValue } from '../../../core/validation/describe-value';
import { TEXT_FORMATS } from './text-formats';
import { ValueRule } from './value-rule';

/** The form that a provider wants a string to have. */
export const valueFormat: ValueRule = (facts, name, value) => {
  const wanted = facts.format?.[name];
  if (wanted === undefined || typeof value !== 'string') return undefined;
  const isPrefix = wanted === 'dns1123-label' && name.endsWith('generate_name');
  const format = TEXT_FORMATS[isPrefix ? 'dns1123-label-prefix' : wanted];
  return format === undefined || format.test(value)
    ? undefined
    : `must be ${format.words}, got ${describeValue(value)}`;
};
