import { describeValue } from './describe-value';
import { Problems } from './problems';
import { isToken } from './token-text';

/** True when the value is an object with named members, as props are and maps; otherwise says so. */
export function checkObject(problems: Problems, prop: string, value: unknown, fix?: string): boolean {
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && !isToken(value)) return true;
  problems.add(`${prop} must be an object, got ${describeValue(value)}`, fix);
  return false;
}

/** The same for one that may be left out. */
export function checkOptionalObject(problems: Problems, prop: string, value: unknown): boolean {
  return value === undefined || checkObject(problems, prop, value, 'leave it out for the default');
}

/** True when the value is a list; otherwise says so. */
export function checkList(problems: Problems, prop: string, value: unknown, fix?: string): boolean {
  if (Array.isArray(value) && !isToken(value)) return true;
  problems.add(`${prop} must be a list, got ${describeValue(value)}`, fix);
  return false;
}

/** Throws where a maker or a construct was given no props at all: nothing else can be said of it. */
export function requireProps(problems: Problems, props: unknown, verdict?: string): void {
  if (!checkObject(problems, 'props', props)) throw problems.toError(verdict);
}
