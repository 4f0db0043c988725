/** How close an environment is to customers; decides how much protection its defaults give. */
export enum Stage {
  /** For developers; may break at any time. */
  DEV = 'dev',
  /** A rehearsal of production. */
  STAGING = 'staging',
  /** Serves customers. */
  PROD = 'prod',
}
