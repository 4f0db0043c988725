/** How sensitive the data is that a service holds or handles. */
export enum DataClassification {
  /** Anyone may see it. */
  PUBLIC = 'public',
  /** Everyone in the organisation may see it. */
  INTERNAL = 'internal',
  /** Those who need it may see it. */
  CONFIDENTIAL = 'confidential',
  /** Law or contract restricts it: card numbers, health records. */
  RESTRICTED = 'restricted',
}
