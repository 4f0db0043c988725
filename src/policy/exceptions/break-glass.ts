/** An incident in which a synth was let through in spite of what policy says; it stays in that synth's evidence. */
export interface BreakGlass {
  readonly reason: string;
  readonly ticket: string;
}
