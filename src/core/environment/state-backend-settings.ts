/** Where Terraform keeps its state, as plain facts that a stack turns into a backend block. */
export interface StateBackendSettings {
  /** Such as `s3`. */
  readonly kind: string;
  /** What tells two places apart: two states are one when this and their keys are the same. */
  readonly location: string;
  /** The settings, by name. */
  readonly settings: Record<string, string>;
}
