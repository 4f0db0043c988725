import { Finding } from '../../rule/finding';

/** One opening to the world. */
export interface Traffic {
  /** Where it stands and what it opens, for keys and messages: `tcp 22 from 0.0.0.0/0`. */
  readonly shown: string;
  readonly from: number;
  readonly to: number;
  /** `-1` for all of them. */
  readonly protocol: string;
}

/** The largest port there is (RFC 6335). */
export const LAST_PORT = 65535;

/** Fails where it lets through every port, or every protocol. */
export function mustNotReachEveryPort(traffic: Traffic): Finding[] {
  return opensEverything(traffic)
    ? [Finding.fail(`must not let the world reach every port, got ${traffic.shown}`, traffic.shown)]
    : [];
}

/** Fails where it lets through one of some ports; of what lets through every port, `mustNotReachEveryPort` speaks. */
export function mustNotReachPorts(traffic: Traffic, ports: ReadonlyMap<number, string>): Finding[] {
  const opened = openedPort(traffic, ports);
  return opened === undefined || opensEverything(traffic)
    ? []
    : [Finding.fail(`must not let the world reach ${opened[1]}, got ${traffic.shown}`, traffic.shown)];
}

/** Whether it lets through every port, or every protocol. */
export function opensEverything({ protocol, from, to }: Traffic): boolean {
  return protocol === '-1' || (from <= 1 && to >= LAST_PORT);
}

/** The first of some TCP or UDP ports that it opens, with what listens there. */
export function openedPort(
  { protocol, from, to }: Traffic,
  ports: ReadonlyMap<number, string>,
): readonly [number, string] | undefined {
  if (!['tcp', 'udp', '6', '17'].includes(protocol)) return undefined;
  return [...ports].find(([port]) => port >= from && port <= to);
}
