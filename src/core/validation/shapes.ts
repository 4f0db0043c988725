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

/** True when the value is a list with something at every place; otherwise says so. What walks a list passes over its holes. */
export function checkList(problems: Problems, prop: string, value: unknown, fix?: string): boolean {
  if (!Array.isArray(value) || isToken(value)) {
    problems.add(`${prop} must be a list, got ${describeValue(value)}`, fix);
    return false;
  }
  const hole = firstHole(value);
  if (hole === undefined) return true;
  problems.add(`${prop} must hold something at every place, got nothing at [${hole}]`, 'take out the comma too many');
  return false;
}

function firstHole(list: readonly unknown[]): number | undefined {
  for (let index = 0; index < list.length; index += 1) if (!(index in list)) return index;
  return undefined;
}

/** Throws where a maker or a construct was given no props at all: nothing else can be said of it. */
export function requireProps(problems: Problems, props: unknown, verdict?: string): void {
  if (!checkObject(problems, 'props', props)) throw problems.toError(verdict);
}
