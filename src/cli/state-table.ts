import type { Colors } from 'picocolors/types';
import type { StackPlan } from '../offline/run/stack-plan';
import { State, StampedConstruct } from './output-reader';
import { CHANGE_COLUMNS } from './plan-summary';
import { Column, renderTable } from './table';

/** Above this, a table of states is no longer read but scrolled past. */
const STATES_SHOWN = 40;
const SERVICES_SHOWN = 3;

/** One line: a state with the constructs of its first service, or those of a further service of the state above. */
interface StateRow {
  readonly state?: State;
  /** Of one service, in the order in which the state has them. */
  readonly constructs?: readonly [StampedConstruct, ...StampedConstruct[]];
  /** What Terraform would do; absent when it was not asked. */
  readonly plan?: StackPlan;
  /** Services of the state that have no line of their own. */
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
  { title: 'service', cell: ({ constructs, hidden }) => (hidden > 0 ? `and ${hidden} more` : constructs?.[0].service) },
  { title: 'version', cell: ({ constructs }) => constructs && versionsOf(constructs) },
  { title: 'tier', cell: ({ constructs }) => constructs?.[0].tier },
  { title: 'team', cell: ({ constructs }) => constructs?.[0].team },
  { title: 'baseline', cell: ({ constructs }) => constructs?.[0].baseline },
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
  const oneBaseline = new Set(rows.map(({ constructs }) => constructs?.[0].baseline).filter(Boolean)).size < 2;
  const columns = STATE_COLUMNS.filter(({ title }) => title !== 'baseline' || !oneBaseline);
  const always = plans.length === 0 ? [] : CHANGE_COLUMNS.map(({ title }) => title);
  return renderTable(columns, rows, colors, always);
}

function rowsOf(state: State, all: boolean): StateRow[] {
  const services = ofEachService(state.constructs);
  const room = all || services.length <= SERVICES_SHOWN + 1 ? services.length : SERVICES_SHOWN;
  const [first, ...others] = services.slice(0, room);
  const rows: StateRow[] = [
    { state, ...(first !== undefined && { constructs: first }), hidden: 0 },
    ...others.map((constructs) => ({ constructs, hidden: 0 })),
  ];
  const hidden = services.length - room;
  return hidden === 0 ? rows : [...rows, { hidden }];
}

/** The constructs of each service together, and each that is of none by itself. */
function ofEachService(constructs: readonly StampedConstruct[]): [StampedConstruct, ...StampedConstruct[]][] {
  const services = new Map<string, [StampedConstruct, ...StampedConstruct[]]>();
  constructs.forEach((construct, index) => {
    const { service, environment, tier, team } = construct;
    const key = JSON.stringify(service === undefined ? index : [service, environment, tier, team]);
    const others = services.get(key);
    if (others === undefined) services.set(key, [construct]);
    else others.push(construct);
  });
  return [...services.values()];
}

function grouped(states: readonly State[]): StateGroup[] {
  const groups = new Map<string, State[]>();
  for (const state of states) {
    const key = JSON.stringify([state.constructs[0]?.environment ?? '', versionsOf(state.constructs)]);
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [state]);
    else members.push(state);
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, members]) => ({
      environment: members[0]?.constructs[0]?.environment,
      versions: members[0] === undefined ? '' : versionsOf(members[0].constructs),
      states: members,
    }));
}

function versionsOf(constructs: readonly StampedConstruct[]): string {
  return [...new Set(constructs.map(versionOf))].sort().join(', ');
}

function versionOf(construct: StampedConstruct): string {
  return `${construct.construct}@${construct.version}`;
}

function sum(states: readonly State[]): number {
  return states.reduce((total, state) => total + state.resources, 0);
}
