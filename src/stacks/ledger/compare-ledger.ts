import { Ledger, LedgerState } from './ledger-file';

/** What one state of the app holds, as it was just resolved. */
export interface PresentState {
  readonly name: string;
  readonly environment?: string;
  readonly key?: string;
  /** Every managed resource. */
  readonly managed: ReadonlySet<string>;
  /** Those that must not vanish unsaid, in order. */
  readonly kept: readonly string[];
  /** Where `moved` blocks lead, by the address they start from. */
  readonly moves: ReadonlyMap<string, string>;
}

/** An address of a state. */
export interface Placed {
  readonly state: string;
  readonly address: string;
}

/** How an app differs from its ledger. */
export interface LedgerDifference {
  /** Listed and gone, and nobody said so. */
  readonly vanished: readonly Placed[];
  /** Said to be retired, and still there. */
  readonly contradicted: readonly Placed[];
  /** There, and not listed. */
  readonly unlisted: readonly Placed[];
  /** What the ledger should list. */
  readonly states: Ledger['states'];
}

export const NO_LEDGER: Ledger = { states: {}, retired: [] };

/** Compares what an app holds with what its ledger lists; a resource that a `moved` block renames has not vanished. */
export function compareLedger(ledger: Ledger, present: readonly PresentState[]): LedgerDifference {
  const states = new Map(present.map((state) => [state.name, state]));
  const retired = (state: string, address: string): boolean =>
    ledger.retired.some((each) => each.state === state && each.address === address);
  const isThere = (name: string, address: string): boolean => {
    const state = states.get(name);
    return state !== undefined && state.managed.has(followed(state.moves, address));
  };

  const vanished = Object.entries(ledger.states).flatMap(([state, { addresses }]) =>
    addresses
      .filter((address) => !isThere(state, address) && !retired(state, address))
      .map((address) => ({ state, address })),
  );
  const contradicted = ledger.retired
    .filter(({ state, address }) => states.get(state)?.managed.has(address) === true)
    .map(({ state, address }) => ({ state, address }));
  const unlisted = present.flatMap(({ name, kept }) =>
    kept
      .filter((address) => ledger.states[name]?.addresses.includes(address) !== true)
      .map((address) => ({ state: name, address })),
  );
  return { vanished, contradicted, unlisted, states: acceptedStates(ledger, present) };
}

/** Where moves lead in the end; a circle, which Terraform refuses, leads back to where it began. */
function followed(moves: ReadonlyMap<string, string>, address: string): string {
  const seen = new Set([address]);
  let at = address;
  for (let next = moves.get(at); next !== undefined && !seen.has(next); next = moves.get(at)) {
    seen.add(next);
    at = next;
  }
  return at;
}

/** The states as they are; one that is gone stays as long as anything of it is retired, for its place must be known. */
function acceptedStates({ states, retired }: Ledger, present: readonly PresentState[]): Ledger['states'] {
  const accepted = new Map<string, LedgerState>();
  for (const { state } of retired) {
    const known = states[state];
    if (known !== undefined) accepted.set(state, { ...known, addresses: [] });
  }
  for (const { name, environment, key, kept } of present) {
    if (kept.length === 0 && !accepted.has(name)) continue;
    accepted.set(name, {
      ...(environment !== undefined && { environment }),
      ...(key !== undefined && { key }),
      addresses: [...kept].sort(),
    });
  }
  return Object.fromEntries([...accepted].sort(([a], [b]) => (a < b ? -1 : 1)));
}
