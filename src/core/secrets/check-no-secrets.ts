import { Problems } from '../validation/problems';
import { secretsBelow } from './secrets-below';

/**
 * Says where a value holds a secret. The secret is never shown: what is said of a value is read by more people than the code.
 * @param prop where the value is; the empty text for props as a whole
 * @param fix where a secret belongs instead
 */
export function checkNoSecrets(problems: Problems, prop: string, value: unknown, fix: string): void {
  for (const { path, what } of secretsBelow(value)) {
    const place = [prop, ...path].filter((part) => part !== '').join('.');
    problems.add(`${place} must not hold a secret, and holds ${what}`, `have it issued anew, ${fix}`);
  }
}
