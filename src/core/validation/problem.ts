/** One thing that is wrong, and what to do about it. */
export interface Problem {
  /** What is wrong: the prop, what it must be, what it was. Lower case, no final period. */
  readonly message: string;
  /** What to do about it; may span lines. */
  readonly fix?: string;
}
