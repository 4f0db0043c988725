import { Outcome } from '../engine/outcome';
import { PolicyReport } from '../engine/policy-report';
import { PolicyRule } from '../rule/policy-rule';
import { Framework } from './framework';
import { FrameworkControl, FrameworkFacts, frameworkFacts } from './framework-controls';

/**
 * What a synth shows of a control. None of it says that the control is met: configuration is a part of most controls
 * and the whole of none.
 */
export type ControlState =
  /** A rule that gives evidence of it has failed somewhere, or could not be run. */
  | 'failing'
  /** Nothing failed, and what a rule asks is known only after apply. */
  | 'unknown'
  /** What failed is excepted. */
  | 'excepted'
  /** Every rule that had something to judge passed. */
  | 'evidenced'
  /** Rules give evidence of it, and nothing in the app is theirs to judge. */
  | 'not-in-use'
  /** No rule looks at it: configuration cannot show it, or Roadbed does not look. */
  | 'not-evidenced';

/** Every state, what to look at first before the rest. */
export const CONTROL_STATES: readonly ControlState[] = [
  'failing',
  'unknown',
  'excepted',
  'evidenced',
  'not-in-use',
  'not-evidenced',
];

/** A control and what the app shows of it. */
export interface ControlView extends FrameworkControl {
  readonly state: ControlState;
  /** The ids of the rules that give evidence of it, sorted. */
  readonly rules: readonly string[];
}

/** A framework and what the app shows of each control. */
export interface FrameworkView {
  readonly framework: Framework;
  readonly facts: FrameworkFacts;
  /** In the framework's order; ids outside of the baseline follow when rules name them. */
  readonly controls: readonly ControlView[];
  readonly counts: Readonly<Record<ControlState, number>>;
}

/** What policy has seen of a framework. The rules are all there are, for those that had nothing to judge count too. */
export function frameworkView(report: PolicyReport, framework: Framework, rules: readonly PolicyRule[]): FrameworkView {
  const facts = frameworkFacts(framework);
  const byControl = rulesByControl(framework, rules);
  const outcomes = outcomesByRule(report);
  const controls = shownControls(facts, byControl).map((control): ControlView => {
    const evidencing = byControl.get(control.id) ?? [];
    return { ...control, state: stateOf(evidencing, outcomes), rules: evidencing.map(({ props }) => props.id) };
  });
  return { framework, facts, controls, counts: countStates(controls) };
}

/** The rules that give evidence of each control, by id. */
export function rulesByControl(
  framework: Framework,
  rules: readonly PolicyRule[],
): ReadonlyMap<string, readonly PolicyRule[]> {
  const byControl = new Map<string, PolicyRule[]>();
  for (const rule of [...rules].sort(byId)) {
    for (const id of new Set(rule.props.controls?.[framework] ?? [])) {
      byControl.set(id, [...(byControl.get(id) ?? []), rule]);
    }
  }
  return byControl;
}

/** The controls of the edition, and those outside of its baseline that rules name. */
export function shownControls(
  { controls, outsideBaseline = [] }: FrameworkFacts,
  byControl: ReadonlyMap<string, unknown>,
): readonly FrameworkControl[] {
  const outside = outsideBaseline.filter((id) => byControl.has(id));
  return [...controls, ...outside.map((id) => ({ id, about: 'outside of the baseline' }))];
}

function outcomesByRule({ resources }: PolicyReport): ReadonlyMap<string, ReadonlySet<Outcome>> {
  const outcomes = new Map<string, Set<Outcome>>();
  const add = ({ props: { id } }: PolicyRule, outcome: Outcome): void => {
    const seen = outcomes.get(id);
    if (seen === undefined) outcomes.set(id, new Set([outcome]));
    else seen.add(outcome);
  };
  for (const { passed, results } of resources) {
    for (const rule of passed) add(rule, 'pass');
    for (const { rule, outcome } of results) add(rule, outcome);
  }
  return outcomes;
}

function stateOf(rules: readonly PolicyRule[], outcomes: ReadonlyMap<string, ReadonlySet<Outcome>>): ControlState {
  if (rules.length === 0) return 'not-evidenced';
  const any = (outcome: Outcome): boolean => rules.some(({ props }) => outcomes.get(props.id)?.has(outcome) === true);
  if (any('error') || any('fail')) return 'failing';
  if (any('unknown')) return 'unknown';
  if (any('excepted')) return 'excepted';
  return any('pass') ? 'evidenced' : 'not-in-use';
}

function countStates(controls: readonly ControlView[]): Readonly<Record<ControlState, number>> {
  const counts = { failing: 0, unknown: 0, excepted: 0, evidenced: 0, 'not-in-use': 0, 'not-evidenced': 0 };
  for (const { state } of controls) counts[state]++;
  return counts;
}

const byId = (one: PolicyRule, other: PolicyRule): number => (one.props.id < other.props.id ? -1 : 1);
