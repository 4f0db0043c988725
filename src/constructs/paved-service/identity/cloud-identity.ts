/** Whom a service's pods act as in the cloud. */
export interface CloudIdentity {
  /** What the cloud calls it. */
  readonly name: string;
  /** What policies name it by. */
  readonly principal: string;
  /** What tells the cloud, on the Kubernetes service account. */
  readonly annotations?: Record<string, string>;
}
