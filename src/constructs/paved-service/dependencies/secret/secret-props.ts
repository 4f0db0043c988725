/** A secret, and how the service gets it. */
export interface SecretProps {
  /**
   * The parts of it that the service needs, where it holds several under names of their own, such as `['user', 'password']`:
   * 1 to 20.
   * @default - the whole of it
   */
  readonly keys?: string[];
  /**
   * Whether it comes as environment variables, which a process sees at its start only and which crash reports show, instead of
   * as files below `/run/secrets/<name>`, which follow a rotation.
   * @default false
   */
  readonly asVariables?: boolean;
  /**
   * The service of this environment that the secret belongs to, by its id.
   * @default - this service
   */
  readonly ownedBy?: string;
}
