import fc from 'fast-check';

/** A prop that is there or left out. */
export function optional<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(value, { nil: undefined });
}

const NOUNS = ['orders', 'users', 'mail', 'prices', 'search', 'reports', 'events', 'a', 'catalogue', 'emails'];

/** A name as people give them: one of letters by chance would be taken for a secret. */
export const word = fc
  .tuple(fc.constantFrom(...NOUNS), fc.constantFrom('', 'v', 'old'), fc.constantFrom('', '2', '10'))
  .map((parts) => parts.join(''));

/** Things that each have a name of their own. */
export function named<T extends { readonly name: string }>(value: fc.Arbitrary<T>, most: number): fc.Arbitrary<T[]> {
  return fc.uniqueArray(value, { maxLength: most, selector: ({ name }) => name });
}
