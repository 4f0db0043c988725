import type { Colors } from 'picocolors/types';
import { whatIsLost } from '../core/terraform/stateful-types';
import { Loss } from '../offline/rehearsal/losses';
import { Rehearsal } from '../offline/rehearsal/rehearse-upgrade';
import { Difference, PlannedChange } from '../offline/run/planned-change';
import { countChanges, StackPlan } from '../offline/run/stack-plan';
import { inBlocks, renderNotes, renderRefusals } from './plan-summary';

/** What a rehearsal is told about, beside its plans. */
export interface UpgradeReport {
  readonly rehearsal: Rehearsal;
  readonly losses: readonly Loss[];
  readonly engine: string;
  /** `the state you pulled`, or what the old side is called. */
  readonly over: string;
  /** Old values come from a real state, and may be secrets. */
  readonly realState: boolean;
  /** Such as `PavedService 1.0 → 2.0`, by stack. */
  readonly versions: ReadonlyMap<string, string>;
}

const SHOWN = 6;
const LONGEST_VALUE = 40;

/** The labels and tags by which every resource says what made it. */
const STAMP = /roadbed(?:\.dev\/|[:_-])(?:version|baseline)$/;

/** What a person reads after a rehearsal. */
export function renderUpgrade(report: UpgradeReport, colors: Colors): string {
  const { plans, gone, fresh, notes } = report.rehearsal;
  const planned = plans.filter(({ verdict }) => verdict === 'planned');
  const changed = planned.filter(({ changes }) => changes.length > 0);
  const blocks = [
    ...changed.map((plan) =>
      fresh.has(plan.name)
        ? [`${colors.bold(plan.name)}   is new: creates ${plural(countChanges(plan.changes).create, 'resource')}`]
        : renderStack(plan, report, colors),
    ),
    changed.length === planned.length ? [] : [unchanged(planned.length - changed.length)],
    gone.map(({ stack, state }) => {
      const managed = state.resources.filter(({ mode }) => mode === 'managed');
      const stateful = managed.filter(({ type }) => whatIsLost(type) !== undefined).length;
      return `${stack}   is no longer in the app: its ${managed.length} resources (${stateful} stateful) stay as they are until it is destroyed`;
    }),
    ...renderRefusals(
      plans.filter(({ verdict }) => verdict !== 'planned'),
      report.engine,
      colors,
    ),
    renderLosses(report.losses, colors),
    [conclusion(report), ...renderNotes(notes, false, colors)],
  ];
  return inBlocks(blocks);
}

function renderStack({ name, changes }: StackPlan, { versions, realState }: UpgradeReport, colors: Colors): string[] {
  const version = versions.get(name);
  const [stamps, others] = partition(
    changes.filter(({ action }) => action !== 'read'),
    onlyRestamped,
  );
  const width = Math.max(0, ...others.map(({ address }) => address.length));
  return [
    version === undefined ? colors.bold(name) : `${colors.bold(name)}   ${version}`,
    ...stamps.flatMap(renderMove),
    ...others.flatMap((change) => renderChange(change, width, realState)),
    ...(stamps.length === 0
      ? []
      : [`  ~ update   ${plural(stamps.length, 'resource')}  only the label that names the version`]),
  ];
}

/** True for an update that changes nothing but labels which say what made the resource. */
function onlyRestamped({ action, differences }: PlannedChange): boolean {
  return action === 'update' && differences.every(isStamp);
}

function isStamp({ path }: Difference): boolean {
  return STAMP.test(path);
}

function partition<T>(all: readonly T[], test: (each: T) => boolean): readonly [T[], T[]] {
  return [all.filter(test), all.filter((each) => !test(each))];
}

const SIGNS: Readonly<Record<PlannedChange['action'], string>> = {
  create: '+ create ',
  update: '~ update ',
  replace: '± replace',
  destroy: '- destroy',
  read: '  read   ',
  forget: '. forget ',
  none: '  keep   ',
};

function renderChange(change: PlannedChange, width: number, realState: boolean): string[] {
  const { action, address, replacePaths } = change;
  const moved = renderMove(change);
  if (action === 'none') return moved;
  const details =
    action === 'replace'
      ? replacePaths.map((path) => `${path} forces it`)
      : change.differences.filter((each) => !isStamp(each)).map((each) => renderDifference(each, realState));
  const shown = details.slice(0, details.length === SHOWN + 1 ? SHOWN + 1 : SHOWN);
  const hidden = details.length - shown.length;
  const lines = hidden === 0 ? shown : [...shown, `and ${hidden} more`];
  const head = `  ${SIGNS[action]}  ${address.padEnd(width)}`;
  const indent = ' '.repeat(head.length);
  return [...moved, `${head}  ${lines[0] ?? ''}`, ...lines.slice(1).map((line) => `${indent}  ${line}`)];
}

function renderMove({ address, previousAddress }: PlannedChange): string[] {
  return previousAddress === undefined ? [] : [`  → moved    ${previousAddress}  to  ${address}`];
}

function renderDifference({ path, before, after, note }: Difference, realState: boolean): string {
  if (note !== undefined) return `${path}  (${note})`;
  // Text of a real state may be a secret that no schema marks; numbers and switches are not.
  const old =
    realState && typeof before !== 'number' && typeof before !== 'boolean' && before !== null
      ? '(not shown)'
      : short(before);
  return `${path}  ${old} → ${short(after)}`;
}

function short(value: unknown): string {
  const text = value === undefined || value === null ? 'nothing' : JSON.stringify(value);
  return text.length <= LONGEST_VALUE ? text : `${text.slice(0, LONGEST_VALUE - 1)}…`;
}

function renderLosses(losses: readonly Loss[], colors: Colors): string[] {
  if (losses.length === 0) return [];
  return [
    colors.red('stateful resources would be lost'),
    ...losses.flatMap(({ stack, change, lost, allowed }) => [
      `  ${stack}: ${change.address} would be ${change.action === 'replace' ? 'replaced' : 'destroyed'}: ${lost}${allowed ? ' (allowed)' : ''}`,
      ...(allowed
        ? []
        : [`    keep it (moved block, or undo the change), or accept it: --allow-destroy ${change.address}`]),
    ]),
  ];
}

function conclusion({ rehearsal, losses, engine, over }: UpgradeReport): string {
  const unknown = rehearsal.plans.filter(({ verdict }) => verdict !== 'planned').length;
  if (unknown > 0) {
    // What a stack without a plan would replace or destroy, nobody knows.
    return `not rehearsed: ${unknown} of ${plural(rehearsal.plans.length, 'state')} ${unknown === 1 ? 'has' : 'have'} no plan, so what the upgrade touches there is not known`;
  }
  const counts = rehearsal.plans.map(({ changes }) => countChanges(changes));
  const replaced = counts.reduce((sum, { replace }) => sum + replace, 0);
  const destroyed = counts.reduce((sum, { destroy }) => sum + destroy, 0);
  const lost = [
    replaced === 0 ? 'no replacement' : plural(replaced, 'replacement'),
    ...(destroyed === 0 ? [] : [`${destroyed} destroyed`]),
    losses.length === 0 ? 'nothing stateful touched' : `${losses.length} stateful`,
  ];
  return `${lost.join(', ')} (rehearsed by ${engine} over ${over}, offline)`;
}

function unchanged(count: number): string {
  return `${plural(count, 'state')} without changes`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
