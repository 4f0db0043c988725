/** What a failed rule does to a synth. The names are those of SARIF's levels. */
export enum RuleSeverity {
  /** Stops the synth: nothing is written. */
  ERROR = 'error',
  /** Is printed and recorded. */
  WARNING = 'warning',
  /** Is recorded only. */
  NOTE = 'note',
}
