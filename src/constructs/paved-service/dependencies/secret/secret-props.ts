/** A secret, and how the service gets it. */
export interface SecretProps {
  /**
   * The parts of it that the service needs, where it holds several under names of their own, such as `['user', 'password']`:
   * 1 to 20.
   * @default - the whole of it
   */
  readonly keys?: string[];
  /**
   * Whether it comes as files below `/run/secrets/<name>`, which follow a rotation, instead of as environment variables, which
   * a process sees at its start only.
   * @default false
   */
  readonly asFiles?: boolean;
  /**
   * The service of this environment that the secret belongs to, by its id.
   * @default - this service
   */
  readonly ownedBy?: string;
}
