import { Cpu } from '../../../../core/units/cpu';
import { Size } from '../../../../core/units/size';

/**
 * A container beside the service's own: one that runs before it, or along with it. It is hardened as the service's is, sees
 * the same `scratch` volumes and `files`, and has a `/tmp` of its own.
 */
export interface Container {
  /** Its name: a DNS label of at most 63 characters, unique in the service, and not the service's own. */
  readonly name: string;
  /** Its image, by digest. */
  readonly image: string;
  /**
   * The program to run instead of the image's entry point.
   * @default - the image's
   */
  readonly command?: string[];
  /**
   * Arguments of the program.
   * @default - the image's
   */
  readonly args?: string[];
  /**
   * Environment variables, up to 1 MiB in all. Not for secrets.
   * @default - none
   */
  readonly config?: Record<string, string>;
  /**
   * CPU that it is sure to get.
   * @default - an init container: what the service has, which costs nothing, for they never run together; a sidecar: 100m
   */
  readonly cpu?: Cpu;
  /**
   * Memory: what it is sure to get, and what it is ended for exceeding.
   * @default - an init container: what the service has; a sidecar: 128Mi
   */
  readonly memory?: Size;
  /**
   * Numeric user that it runs as, from 1 to 2,147,483,647; never root. Its group stays the service's, so that both can write
   * to what they share.
   * @default - the service's
   */
  readonly user?: number;
}
