import { Duration } from '../../../core/units/duration';

/** How large a database or a cache is. What each class is made of is decided by the version, the cloud and the stage. */
export enum SizeClass {
  /** For a service of its own team: up to about 8 GiB of memory, which a cache has 2 of. */
  SMALL = 'small',
  /** For a busy service: up to about 32 GiB of memory, which a cache has 10 of. */
  MEDIUM = 'medium',
  /** For one of the few that everything leans on: up to about 128 GiB of memory, which a cache has 50 of. */
  LARGE = 'large',
}

/** What a service may lose, and how long it may be gone, when a zone of its cloud fails. */
export interface Recovery {
  /**
   * Recovery point objective: the longest time whose changes may be lost, from 5 minutes.
   * @default - nothing is promised
   */
  readonly rpo?: Duration;
  /**
   * Recovery time objective: the longest time that the data may be out of reach, from 1 minute.
   * @default - nothing is promised
   */
  readonly rto?: Duration;
}

/** What a service says of a PostgreSQL database of its own. */
export interface PostgresProps {
  /**
   * How large it is.
   * @default SizeClass.SMALL
   */
  readonly size?: SizeClass;
  /**
   * What may be lost, and how long it may take; checked against what the tier and the stage give.
   * @default - that of the service
   */
  readonly recovery?: Recovery;
  /**
   * Whether the service enters with a user and a password, for a driver that cannot fetch a token of IAM. They come as files
   * that follow the rotation once a month, `<NAME>_USER_FILE` and `<NAME>_PASSWORD_FILE`, to be read at each connection.
   * Decided when the database is made: who owns what is in it does not change.
   * @default false
   */
  readonly withPassword?: boolean;
}

/** What a service says of a cache of its own. */
export interface CacheProps {
  /**
   * How large it is.
   * @default SizeClass.SMALL
   */
  readonly size?: SizeClass;
}
