import { Construct } from 'constructs';
import { checkNoSecrets } from '../../core/secrets/check-no-secrets';
import { isRecord } from '../../core/terraform/json-object';
import { isMade, isToken, Problems } from '../../core/validation';
import { PavedServiceProps } from './props';

/** Says where a service says a secret: whatever its props hold stands in the repository, in the state and in every plan. */
export function checkSecrets(problems: Problems, props: PavedServiceProps): void {
  // An environment is the platform's, and is checked with it.
  checkNoSecrets(
    problems,
    '',
    textsIn({ ...props, environment: undefined }),
    "keep it in the platform's secret store, and ask for it: Dependency.secret('…')",
  );
}

/** The texts of the props, in their places; those that an object such as a `Slo` or a `Dependency` was made with as well. */
function textsIn(value: unknown): unknown {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || isToken(value) || Construct.isConstruct(value)) return undefined;
  if (Array.isArray(value)) return Array.from(value as unknown[], textsIn);
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = prototype === null || prototype === Object.prototype;
  if (!isPlain && !isMade(value)) return undefined;
  const parts = isPlain ? Object.entries(value) : partsMadeOf(value);
  return Object.fromEntries(parts.map(([key, child]) => [key, textsIn(child)]));
}

/** What a class of Roadbed's keeps: users know the names of its props, and not those of the field that holds them. */
function partsMadeOf(made: object): [string, unknown][] {
  return Object.entries(made).flatMap(([key, child]: [string, unknown]) =>
    /^_|^requested$/.test(key) && isRecord(child) ? Object.entries(child) : [[key, child] as [string, unknown]],
  );
}
