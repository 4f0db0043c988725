import { secretsBelow } from '../../core/secrets/secrets-below';
import { isToken, Problems } from '../../core/validation';
import { PavedServiceProps } from './props';

/** Says where a service says a secret: whatever its props hold stands in the repository, in the state and in every plan. */
export function checkNoSecrets(problems: Problems, props: PavedServiceProps): void {
  // The value is never shown: what is said of a service is read by more people than its code.
  for (const { path, what } of secretsBelow(plainPart(props))) {
    problems.add(
      `${path.join('.')} must not hold a secret, and holds ${what}`,
      "have it issued anew, keep it in the platform's secret store, and ask for it: Dependency.secret('…')",
    );
  }
}

/** The texts of the props, in their places; what a class of Roadbed's made has been checked by the class. */
function plainPart(value: unknown): unknown {
  if (Array.isArray(value) && !isToken(value)) return Array.from(value as unknown[], plainPart);
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? value : undefined;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) return undefined;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, plainPart(child)]));
}
