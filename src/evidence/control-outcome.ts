import { Outcome } from '../policy/engine/outcome';
import { PolicyRule } from '../policy/rule/policy-rule';
import { CONTROL_FRAMEWORKS, ControlFramework } from './control-frameworks';
import { evidencedControls } from './oscal/control-evidence';
import { observationsOf } from './oscal/observations';
import { SortedEvidence } from './sorted-evidence';

/** What the rules of a framework's controls say, counted in controls. */
export interface FrameworkSummary {
  readonly framework: ControlFramework;
  readonly controls: number;
  /** Controls by the worst outcome of any rule; those with nothing to judge are `not-applicable`. */
  readonly byOutcome: Readonly<Record<Outcome, number>>;
}

const WORST_FIRST: readonly Outcome[] = ['error', 'fail', 'unknown', 'excepted', 'pass'];

/** The frameworks that rules name controls of; the platform's when it names some. */
export function frameworkSummaries(evidence: SortedEvidence): FrameworkSummary[] {
  const named: readonly string[] = evidence.input.frameworks;
  const counts = new Map(observationsOf(evidence).map((each) => [each.rule, each.counts]));
  const worst = (rules: readonly PolicyRule[]): Outcome =>
    WORST_FIRST.find((outcome) => rules.some((rule) => (counts.get(rule)?.[outcome] ?? 0) > 0)) ?? 'not-applicable';
  const controls = evidencedControls(evidence.rules);
  return CONTROL_FRAMEWORKS.filter(({ key }) => named.length === 0 || named.includes(key)).flatMap((framework) => {
    const ofFramework = controls.filter((control) => control.framework === framework);
    if (ofFramework.length === 0) return [];
    const byOutcome = { error: 0, fail: 0, unknown: 0, excepted: 0, 'not-applicable': 0, pass: 0 };
    for (const { rules } of ofFramework) byOutcome[worst(rules)]++;
    return [{ framework, controls: ofFramework.length, byOutcome }];
  });
}
