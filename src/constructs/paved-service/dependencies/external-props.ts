/** Something outside of the cluster that a service calls, such as the API of a supplier. */
export interface ExternalDependencyProps {
  /**
   * Its host names: `api.supplier.example`, or `*.supplier.example` for every name one label below. They are enforced where
   * the environment has policies of host names, as Cilium and GKE have.
   */
  readonly hosts: string[];
  /**
   * Its TCP ports, 1 to 40 of them.
   * @default [443]
   */
  readonly ports?: number[];
  /**
   * Its address ranges, which are enforced where host names cannot be: `203.0.113.0/24`. Never everything.
   * @default - none: where host names cannot be enforced, the service is refused
   */
  readonly ranges?: string[];
}
