/** How much an outage of a service hurts; decides its defaults everywhere. */
export enum Tier {
  /** Tier 0: an outage stops the business. Needs a runbook and somebody on call. */
  MISSION_CRITICAL = 0,
  /** Tier 1: an outage costs revenue or trust within the hour. Needs a runbook and somebody on call. */
  BUSINESS_CRITICAL = 1,
  /** Tier 2: an outage slows people down. */
  OPERATIONAL = 2,
  /** Tier 3: an outage can wait for the next working day. */
  ADMINISTRATIVE = 3,
}
