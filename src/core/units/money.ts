import { describeValue, markKind, RoadbedError } from '../validation';

// ISO 4217, list one: currencies whose minor unit is not two decimals.
const NO_DECIMALS = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' ');
const THREE_DECIMALS = 'BHD IQD JOD KWD LYD OMR TND'.split(' ');
const LARGEST = 1e12;

/** An amount of money in one currency, exact to the minor unit (cents). */
export class Money {
  /**
   * An amount of US dollars.
   * @param amount dollars, 0 or more, at most two decimals
   */
  public static usd(amount: number): Money {
    return Money.of(amount, 'USD');
  }

  /**
   * An amount of euros.
   * @param amount euros, 0 or more, at most two decimals
   */
  public static eur(amount: number): Money {
    return Money.of(amount, 'EUR');
  }

  /**
   * An amount in any currency.
   * @param amount 0 or more, with no more decimals than the currency has
   * @param currency the ISO 4217 code, such as `GBP`
   */
  public static of(amount: number, currency: string): Money {
    const decimals = decimalsOf(currency);
    const problems = [];
    if (!/^[A-Z]{3}$/.test(currency)) {
      problems.push({ message: `the currency must be an ISO 4217 code such as "EUR", got ${describeValue(currency)}` });
    }
    if (!Number.isFinite(amount) || amount < 0 || amount > LARGEST) {
      problems.push({ message: `the amount must be a number from 0 to ${LARGEST}, got ${describeValue(amount)}` });
    } else if (Number(amount.toFixed(decimals)) !== amount) {
      problems.push({ message: `the amount must have at most ${decimals} decimals, got ${amount}` });
    }
    if (problems.length > 0) throw new RoadbedError('Money was given a value it cannot take', problems);
    return new Money(amount.toFixed(decimals), currency);
  }

  private constructor(
    /** The amount as a decimal string with all its minor units, such as `1200.00`. */
    public readonly amount: string,
    /** The ISO 4217 code, such as `USD`. */
    public readonly currency: string,
  ) {}

  /** The amount and its currency, such as `1200.00 USD`. */
  public toString(): string {
    return `${this.amount} ${this.currency}`;
  }
}

markKind(Money, 'Money');

function decimalsOf(currency: string): number {
  if (NO_DECIMALS.includes(currency)) return 0;
  return THREE_DECIMALS.includes(currency) ? 3 : 2;
}
