/** A number as it is, without the rounding of doubles. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** The decimal number that a double is written as: 99.9 is 999/10, whatever the double is. */
export function decimal(value: number): Fraction {
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const [whole = '', part = ''] = digits.split('.');
  const power = Number(exponent) - part.length;
  const over = BigInt(whole + part);
  return power < 0 ? { over, under: 10n ** BigInt(-power) } : { over: over * 10n ** BigInt(power), under: 1n };
}

export const times = (one: Fraction, other: Fraction): Fraction => ({
  over: one.over * other.over,
  under: one.under * other.under,
});

export const by = (one: Fraction, other: Fraction): Fraction => ({
  over: one.over * other.under,
  under: one.under * other.over,
});

export const minus = (one: Fraction, other: Fraction): Fraction => ({
  over: one.over * other.under - other.over * one.under,
  under: one.under * other.under,
});

/** Whether one is less than another; what is below the line is above 0. */
export const isLess = (one: Fraction, other: Fraction): boolean => one.over * other.under < other.over * one.under;

/** The double that is nearest, to some thirty digits. */
export function nearest({ over, under }: Fraction): number {
  const digits = 10n ** 30n;
  return Number(`${(over * digits) / under}e-30`);
}
