import type { Colors } from 'picocolors/types';
import type { StackPlan } from '../offline/run/stack-plan';
import { State, StampedConstruct } from './output-reader';
import { CHANGE_COLUMNS } from './plan-summary';
import { Column, renderTable } from './table';

/** Above this, a table of states is no longer read but scrolled past. */
const STATES_SHOWN = 40;
const CONSTRUCTS_SHOWN = 3;

/** One line: a state with its first construct, or a further construct of the state above. */
interface StateRow {
  readonly state?: State;
  readonly construct?: StampedConstruct;
  /** What Terraform would do; absent when it was not asked. */
  readonly plan?: StackPlan;
  /** Constructs of the state that have no line of their own. */
  readonly hidden: number;
}

const STATE_COLUMNS: readonly Column<StateRow>[] = [
  { title: 'state', cell: ({ state }) => state?.name ?? '' },
  {
    title: 'resources',
    cell: ({ state, plan }) => (plan ? undefined : state === undefined ? '' : String(state.resources)),
    number: true,
  },
  ...CHANGE_COLUMNS.map(({ cell, ...column }) => ({
    ...column,
    cell: ({ state, plan }: StateRow) => (state === undefined ? '' : plan && cell(plan)),
  })),
  { title: 'service', cell: ({ construct, hidden }) => (hidden > 0 ? `and ${hidden} more` : construct?.service) },
  { title: 'version', cell: ({ construct }) => construct && versionOf(construct) },
  { title: 'tier', cell: ({ construct }) => construct?.tier },
  { title: 'team', cell: ({ construct }) => construct?.team },
  { title: 'baseline', cell: ({ construct }) => construct?.baseline },
];

/** States of one environment that are made of the same versions. */
interface StateGroup {
  readonly environment: string | undefined;
  readonly versions: string;
  readonly states: readonly State[];
}

const GROUP_COLUMNS: readonly Column<StateGroup>[] = [
  { title: 'environment', cell: ({ environment }) => environment },
  { title: 'version', cell: ({ versions }) => versions },
  { title: 'states', cell: ({ states }) => String(states.length), number: true },
  { title: 'resources', cell: ({ states }) => String(sum(states)), number: true },
];

/** The lines that show the states: each of them, or groups when there are too many to read. */
export function renderStates(
  states: readonly State[],
  all: boolean,
  colors: Colors,
  plans: readonly StackPlan[] = [],
): string[] {
  if (all || states.length <= STATES_SHOWN) return renderEach(states, all, colors, plans);
  const groups = grouped(states);
  if (groups.length > 1 && groups.length <= STATES_SHOWN) {
    return [...renderTable(GROUP_COLUMNS, groups, colors), colors.dim('list every state with --all')];
  }
  const shown = states.slice(0, STATES_SHOWN);
  const hidden = states.length - shown.length;
  return [...renderEach(shown, all, colors, plans), colors.dim(`and ${hidden} more; list every state with --all`)];
}

function renderEach(states: readonly State[], all: boolean, colors: Colors, plans: readonly StackPlan[]): string[] {
  const planOf = new Map(plans.map((plan) => [plan.name, plan]));
  const rows = states.flatMap((state) => rowsOf(state, all).map((row) => ({ ...row, plan: planOf.get(state.name) })));
  const oneBaseline = new Set(rows.map(({ construct }) => construct?.baseline).filter(Boolean)).size < 2;
  const columns = STATE_COLUMNS.filter(({ title }) => title !== 'baseline' || !oneBaseline);
  const always = plans.length === 0 ? [] : CHANGE_COLUMNS.map(({ title }) => title);
  return renderTable(columns, rows, colors, always);
}

function rowsOf(state: State, all: boolean): StateRow[] {
  const room = all || state.constructs.length <= CONSTRUCTS_SHOWN + 1 ? state.constructs.length : CONSTRUCTS_SHOWN;
  const [first, ...others] = state.constructs.slice(0, room);
  const rows: StateRow[] = [
    { state, construct: first, hidden: 0 },
    ...others.map((construct) => ({ construct, hidden: 0 })),
  ];
  const hidden = state.constructs.length - room;
  return hidden === 0 ? rows : [...rows, { hidden }];
}

function grouped(states: readonly State[]): StateGroup[] {
  const groups = new Map<string, State[]>();
  for (const state of states) {
    const key = JSON.stringify([state.constructs[0]?.environment ?? '', versionsOf(state)]);
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [state]);
    else members.push(state);
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, members]) => ({
      environment: members[0]?.constructs[0]?.environment,
      versions: members[0] === undefined ? '' : versionsOf(members[0]),
      states: members,
    }));
}

function versionsOf(state: State): string {
  return [...new Set(state.constructs.map(versionOf))].sort().join(', ');
}

function versionOf(construct: StampedConstruct): string {
  return `${construct.construct}@${construct.version}`;
}

function sum(states: readonly State[]): number {
  return states.reduce((total, state) => total + state.resources, 0);
}
