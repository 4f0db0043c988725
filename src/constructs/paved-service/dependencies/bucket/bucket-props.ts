import { Duration } from '../../../../core/units/duration';

/** A bucket, and how long it keeps what is in it. */
export interface BucketProps {
  /**
   * How long objects are kept: whole days, from 1 to 36,500. Then they are deleted, whoever still reads them.
   * @default - until somebody deletes them
   */
  readonly keepFor?: Duration;
  /**
   * The service of this environment that the bucket belongs to, by its id: then none is made, and that one is shared.
   * @default - a bucket of its own
   */
  readonly ownedBy?: string;
}
