/** How soon somebody must look. */
export enum AlertSeverity {
  /** Now: somebody is woken. */
  PAGE = 'page',
  /** Within the working day. */
  TICKET = 'ticket',
}
