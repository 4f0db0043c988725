/** What is done when a share of the error budget is gone. */
export enum BudgetConsequence {
  /** The team looks at where the budget went, at its next meeting. */
  REVIEW = 'review',
  /** Reliability goes before features until the budget recovers. */
  RELIABILITY_FIRST = 'reliability-first',
  /** Nothing is released but fixes of reliability and security. */
  FREEZE = 'freeze',
  /** A postmortem is written. */
  POSTMORTEM = 'postmortem',
}

/** A share of the error budget, and what is done when it is gone. */
export interface BudgetThreshold {
  /** The share that is gone, above 0 and at most 100 %. */
  readonly consumedPercent: number;
  /** What is done. */
  readonly consequence: BudgetConsequence;
  /**
   * What that means here, in a sentence.
   * @default - what the consequence says by itself
   */
  readonly meaning?: string;
}

/** What a team has agreed to do about its error budgets. */
export interface ErrorBudgetPolicy {
  /**
   * The shares, rising, at most 5.
   * @default - 50 %: review, 75 %: reliability first, 100 %: freeze
   */
  readonly thresholds?: BudgetThreshold[];
  /**
   * The share of the budget that one incident may take before a postmortem is written, above 0 and at most 100 %.
   * @default 20
   */
  readonly postmortemPercent?: number;
  /**
   * What may be released in a freeze all the same.
   * @default - fixes of security, and of what the budget is spent on
   */
  readonly exceptions?: string[];
  /**
   * Who decides when the team and its customers do not agree.
   * @default - whoever leads the team
   */
  readonly escalation?: string;
}
