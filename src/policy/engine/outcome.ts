/** What became of a rule at a resource. */
export type Outcome = 'pass' | 'fail' | 'unknown' | 'excepted' | 'not-applicable' | 'error';

/** Every outcome, the worst first. */
export const OUTCOMES: readonly Outcome[] = ['error', 'fail', 'unknown', 'excepted', 'not-applicable', 'pass'];
