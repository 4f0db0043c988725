/** How far services are kept apart. It holds for the team's default-deny and for the policies of every service alike. */
export enum Isolation {
  /** Nobody is kept apart yet: no network policy is made, and the evidence says which declared calls would be cut. */
  AUDIT = 'audit',
  /** Nobody gets in who is not declared; everybody gets out. */
  INGRESS = 'ingress',
  /** Nobody gets in or out who is not declared. */
  EGRESS = 'egress',
}
