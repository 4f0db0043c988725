/** A finding that somebody has decided to live with, for a while, and on whose word. */
export interface PolicyException {
  /** Its name in reports: `EXC-` and 1 to 6 digits. */
  readonly id: string;
  /** Id of the rule that does not hold. */
  readonly rule: string;
  /** Path of the construct, as the user wrote it (`checkout-prod/checkout`): it and all below are meant, never a whole app. */
  readonly path: string;
  /**
   * The one finding of the rule that is meant, as the report names it.
   * @default - every finding of the rule there
   */
  readonly finding?: string;
  /** Why it is acceptable: at least 20 characters. */
  readonly reason: string;
  /** The team or person who answers for it. */
  readonly owner: string;
  /** Who has approved it; somebody else than the owner. */
  readonly approver: string;
  /** Where it was discussed, such as `SEC-812`. */
  readonly ticket: string;
  /** The day it was granted: `2026-11-25`. */
  readonly issued: string;
  /** The last day it holds, at most 180 days after the first. */
  readonly expires: string;
  /**
   * What lowers the risk meanwhile. PCI DSS asks for it (Appendix B, compensating controls).
   * @default - none
   */
  readonly compensatingControl?: string;
}
