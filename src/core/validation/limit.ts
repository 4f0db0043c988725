/** A limit, and who sets it. */
export interface Limit {
  readonly value: number;
  /** What it limits, with the unit. */
  readonly of: string;
  /** The title of a page and its section, a type of an API, a provider’s source; or Roadbed, and why. */
  readonly source: string;
}

export const limit = (value: number, of: string, source: string): Limit => ({ value, of, source });
