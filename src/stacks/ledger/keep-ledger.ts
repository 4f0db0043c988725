import { basename } from 'node:path';
import { whatIsLost } from '../../core/terraform/stateful-types';
import { Problem, RoadbedError } from '../../core/validation';
import { currentDay } from '../../policy/exceptions/calendar-day';
import { ACCEPT_VARIABLE } from './accept-variable';
import { LedgerDifference, Placed } from './compare-ledger';
import { writeStates } from './ledger-file';

/** How a synth treats the ledger. */
export interface LedgerMode {
  readonly path: string;
  readonly exists: boolean;
  readonly accept: boolean;
  /** Whether a tool runs the app, not a test that synthesizes a part of it. */
  readonly byTool: boolean;
  /** Whether what is not listed is refused, as `npm ci` refuses a lock file that is behind. */
  readonly frozen: boolean;
}

/**
 * The mode of a synth: frozen where a tool runs the app in CI. An app that has never had a ledger needs one as soon as it
 * has a state of data; until then it is told, and may go on.
 */
export function ledgerMode(
  path: string,
  { exists, holdsData }: { readonly exists: boolean; readonly holdsData: boolean },
  environment: NodeJS.ProcessEnv,
): LedgerMode {
  const isSet = (name: string): boolean => !['', '0', 'false'].includes(environment[name] ?? '');
  const accept = isSet(ACCEPT_VARIABLE);
  const byTool = isSet('CDKTF_OUTDIR');
  return { path, exists, accept, byTool, frozen: !accept && byTool && isSet('CI') && (exists || holdsData) };
}

/** Throws one error with everything that would be lost unsaid. */
export function refuseLosses(difference: LedgerDifference, { path, frozen }: LedgerMode): void {
  const problems = [
    ...vanishedProblems(difference.vanished, basename(path)),
    ...difference.contradicted.map(({ state, address }) => ({
      message: `${address} is retired from ${state}, and still in the app`,
      fix: `take it out of the code, or its lines out of ${basename(path)}`,
    })),
    ...(frozen ? unlistedProblems(difference.unlisted, basename(path)) : []),
  ];
  if (problems.length > 0) throw new RoadbedError('The app and its ledger differ', problems);
}

/** What a synth that passed has to say of the ledger: it is written when asked, and otherwise its being behind is told. */
export function keepLedger(
  { unlisted, states }: LedgerDifference,
  { path, accept, exists, byTool }: LedgerMode,
): string[] {
  if (accept) {
    if (exists || Object.keys(states).length > 0) writeStates(path, states);
    return [];
  }
  if (unlisted.length === 0 || !byTool) return [];
  const what = unlisted.length === 1 ? '1 resource that must' : `${unlisted.length} resources that must`;
  const name = basename(path);
  return [
    exists
      ? `note: ${name} does not list ${what} not be lost: roadbed synth --accept-ledger, and commit it`
      : `note: no ledger guards ${what} not be lost: roadbed synth --accept-ledger writes ${name}; commit it`,
  ];
}

/** One problem for each state, with the lines to add. What goes with something stateful is retired along with it. */
function vanishedProblems(vanished: readonly Placed[], file: string): Problem[] {
  const states = [...new Set(vanished.map(({ state }) => state))];
  return states.flatMap((name) => {
    const gone = vanished.filter(({ state }) => state === name).map(({ address }) => address);
    const lost = gone.filter((address) => whatIsLost(typeOf(address)) !== undefined);
    if (lost.length === 0) return [];
    const named = lost.map((address) => `${address} (${whatIsLost(typeOf(address))})`).join(', ');
    return {
      message: `${named} would be destroyed: no longer in ${name}, and not retired`,
      fix: [
        `bring it back; or keep it outside of Terraform by adding to ${file}, under "retired:"`,
        ...gone.map(
          (address) => `  - { state: ${name}, address: ${address}, reason: "…", by: "…", date: "${currentDay()}" }`,
        ),
      ].join('\n'),
    };
  });
}

function unlistedProblems(unlisted: readonly Placed[], file: string): Problem[] {
  return unlisted.map(({ state, address }) => ({
    message: `${address} of ${state} is not in ${file}, so nothing would notice its loss`,
    fix: 'roadbed synth --accept-ledger, and commit the file',
  }));
}

function typeOf(address: string): string {
  return address.slice(0, address.indexOf('.'));
}
