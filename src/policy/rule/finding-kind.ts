/** What a rule can find in a resource; a rule that finds nothing has passed it. */
export type FindingKind = 'fail' | 'unknown' | 'not-applicable';
