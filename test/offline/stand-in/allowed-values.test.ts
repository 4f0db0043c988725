import { NO_FACTS } from '../../../src/offline/facts/facts-of-type';
import { allowedValues } from '../../../src/offline/stand-in/rules/allowed-values';

describe('a value that is not allowed', () => {
  const days = [0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288];

  it.each([
    ['shows no empty choice', ['REGIONAL', 'GLOBAL', ''], 'X', 'must be one of REGIONAL, GLOBAL, got "X"'],
    [
      'is told the number that is nearest in amount, and all of them',
      days,
      8,
      `must be one of ${days.join(', ')}, got 8 (did you mean 7?)`,
    ],
    ['is not told another letter', ['S', 'N', 'B'], 'X', 'must be one of S, N, B, got "X"'],
    [
      'is told the nearest text',
      ['basic', 'fast'],
      'fst',
      'must be one of basic, fast, got "fst" (did you mean fast?)',
    ],
  ])('%s', (_what, allowed, value, said) => {
    expect(allowedValues({ ...NO_FACTS, oneOf: { a: allowed } }, 'a', value)).toBe(said);
  });
});
