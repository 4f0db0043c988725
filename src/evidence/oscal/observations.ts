import { OUTCOMES } from '../../policy/engine/outcome';
import { countOutcomes } from '../../policy/engine/policy-report';
import { PolicyRule } from '../../policy/rule/policy-rule';
import { JudgedEvidence } from '../evidence-resource';
import { EvidenceResult, SortedEvidence } from '../sorted-evidence';
import { stableUuid } from '../stable-uuid';
import { componentUuid, OscalComponent } from './components';
import { lineText, listOf, property } from './oscal-text';

/** What one rule saw in the whole app. */
export interface RuleObservation {
  readonly rule: PolicyRule;
  readonly uuid: string;
  readonly counts: ReturnType<typeof countOutcomes>;
  /** All but the passes. */
  readonly results: readonly EvidenceResult[];
}

/** The rules that judged anything, each with what it saw. */
export function observationsOf({ rules, resources, results }: SortedEvidence): RuleObservation[] {
  const passes = new Map<PolicyRule, number>();
  for (const { judged } of resources) {
    for (const rule of judged.passed) passes.set(rule, (passes.get(rule) ?? 0) + 1);
  }
  const found = new Map<PolicyRule, EvidenceResult[]>();
  for (const each of results) {
    const ofRule = found.get(each.result.rule);
    if (ofRule === undefined) found.set(each.result.rule, [each]);
    else ofRule.push(each);
  }
  return rules.flatMap((rule) => {
    const ofRule = found.get(rule) ?? [];
    const pass = passes.get(rule) ?? 0;
    if (pass === 0 && ofRule.length === 0) return [];
    const counts = { error: 0, fail: 0, unknown: 0, excepted: 0, 'not-applicable': 0, pass };
    for (const { result } of ofRule) counts[result.outcome]++;
    return [{ rule, uuid: stableUuid('observation', rule.props.id), counts, results: ofRule }];
  });
}

/** One observation a rule: who passed is in the policy report, which every observation links to. */
export function oscalObservation(
  { rule, uuid, counts, results }: RuleObservation,
  components: readonly OscalComponent[],
  collected: string,
): object {
  const seen = components.filter(({ rules }) => rules.includes(rule));
  return {
    uuid,
    title: lineText(rule.props.title),
    description: `${rule.props.title}. ${rule.props.rationale}`,
    props: [
      ...property('Rule_Id', rule.props.id),
      ...OUTCOMES.flatMap((outcome) => property(outcome, counts[outcome])),
    ],
    methods: ['TEST'],
    types: ['control-objective'],
    subjects: [
      ...seen.map(({ title }) => ({ 'subject-uuid': componentUuid(title), type: 'component', title: lineText(title) })),
      ...results.map(subjectOf),
    ],
    'relevant-evidence': [{ href: '../policy-report.json', description: `Every result of ${rule.props.id}.` }],
    collected,
  };
}

/** The resources in which something was found, as inventory items. */
export function inventoryItems({ resources }: SortedEvidence): object[] {
  return resources
    .filter(({ results }) => results.length > 0)
    .map(({ facts }) => ({
      uuid: itemUuid(facts),
      description: `${facts.address} in ${facts.state}`,
      props: [
        ...property('address', facts.address),
        ...property('state', facts.state),
        ...property('construct-path', facts.path),
        ...property('team', facts.team),
      ],
    }));
}

function subjectOf({ of: { facts }, result }: EvidenceResult): object {
  const { outcome, finding, exception, message } = result;
  return {
    'subject-uuid': itemUuid(facts),
    type: 'inventory-item',
    title: lineText(facts.path),
    ...listOf('props', [
      ...property('outcome', outcome),
      ...property('finding', finding),
      ...property('exception', exception),
    ]),
    remarks: message,
  };
}

function itemUuid({ state, address, path }: JudgedEvidence['facts']): string {
  return stableUuid('resource', state, address, path);
}
