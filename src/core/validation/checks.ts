import { describeValue, showValue } from './describe-value';
import { Problems } from './problems';
import { isToken } from './token-text';

/** An inclusive range of whole numbers. */
export interface WholeNumberRange {
  readonly min: number;
  readonly max: number;
}

/** A form that a string must have, said in words as well as in a pattern. */
export interface TextForm {
  readonly pattern: RegExp;
  /** Longest length in characters. */
  readonly maxLength: number;
  /** The form in words, to follow "must be ". */
  readonly words: string;
}

/** True when the value is known now; otherwise says that the prop needs a literal. */
export function checkLiteral(problems: Problems, prop: string, value: unknown): boolean {
  if (!isToken(value)) return true;
  problems.add(
    `${prop} must be a literal, got ${describeValue(value)}`,
    'names, labels and limits are decided at synth; pass the value itself instead of another resource’s attribute',
  );
  return false;
}

/** True when the value is a whole number in the range; otherwise says so. */
export function checkWholeNumber(
  problems: Problems,
  prop: string,
  value: unknown,
  range: WholeNumberRange,
  fix?: string,
): value is number {
  if (!checkLiteral(problems, prop, value)) return false;
  if (Number.isInteger(value) && (value as number) >= range.min && (value as number) <= range.max) return true;
  problems.add(`${prop} must be a whole number from ${range.min} to ${range.max}, got ${describeValue(value)}`, fix);
  return false;
}

/** True when the value is a string of the form; otherwise says which form it must have. */
export function checkText(
  problems: Problems,
  prop: string,
  value: unknown,
  form: TextForm,
  fix?: string,
): value is string {
  if (!checkLiteral(problems, prop, value)) return false;
  if (typeof value === 'string' && value.length > form.maxLength) {
    problems.add(
      `${prop} must be at most ${form.maxLength} characters, got ${value.length}: ${showValue(value)}`,
      fix ?? 'choose a shorter one',
    );
    return false;
  }
  if (typeof value === 'string' && form.pattern.test(value)) return true;
  problems.add(`${prop} must be ${form.words}, got ${describeValue(value)}`, fix);
  return false;
}
