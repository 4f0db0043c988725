import { PolicyRule } from '../../policy/rule/policy-rule';
import { compareText, sortedBy } from '../compare-text';
import { MADE_BY_HAND } from '../decisions';
import { SortedEvidence } from '../sorted-evidence';
import { stableUuid } from '../stable-uuid';

/** What made resources: a version of a construct, or somebody by hand. */
export interface OscalComponent {
  readonly uuid: string;
  readonly title: string;
  readonly description: string;
  /** The rules that judged something it made. */
  readonly rules: readonly PolicyRule[];
}

/** The components of an app, by title. */
export function componentsOf({ resources }: SortedEvidence): OscalComponent[] {
  const rules = new Map<string, Set<PolicyRule>>();
  for (const { facts, judged } of resources) {
    const title = facts.madeBy ?? MADE_BY_HAND;
    const judging = rules.get(title) ?? new Set();
    rules.set(title, judging);
    for (const rule of judged.passed) judging.add(rule);
    for (const { rule } of judged.results) judging.add(rule);
  }
  return [...rules]
    .sort(([one], [other]) => compareText(one, other))
    .map(([title, judging]) => ({
      uuid: componentUuid(title),
      title,
      description:
        title === MADE_BY_HAND
          ? 'Terraform that the app declares outside of any versioned construct.'
          : `Terraform that ${title} of Roadbed makes.`,
      rules: sortedBy([...judging], ({ props }) => props.id),
    }));
}

export function componentUuid(title: string): string {
  return stableUuid('component', title);
}
