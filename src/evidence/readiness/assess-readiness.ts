import { ServiceEntry } from '../../core/catalogue';
import { RuleResult } from '../../policy/engine/policy-report';
import { PolicyRule } from '../../policy/rule/policy-rule';
import { RuleSeverity } from '../../policy/rule/rule-severity';
import { keyOfParts } from '../compare-text';
import { JudgedEvidence } from '../evidence-resource';
import { ServiceRecord } from '../service-records';
import { ReadinessService, Requirement, REQUIREMENTS } from './requirements';

/** What is known of a requirement. */
export type ReadinessState = 'missing' | 'unknown' | 'excepted' | 'met' | 'not-required' | 'not-in-use';

/** A requirement of a service, and what there is of it. */
export interface ReadinessRow {
  readonly requirement: string;
  readonly title: string;
  readonly where: string;
  readonly required: boolean;
  readonly state: ReadinessState;
  /** What was found, or what is wrong, and where. */
  readonly evidence: readonly string[];
  /** The exceptions that are in use for it. */
  readonly exceptions: readonly string[];
}

/** What the tier of a service requires in its environment, and what the service has. */
export interface ReadinessReport {
  readonly service: string;
  readonly environment: string;
  readonly path: string;
  readonly team: string;
  readonly tier: number;
  readonly tierName: string;
  readonly stage: string;
  /** Nothing is missing and everything is known. */
  readonly ready: boolean;
  readonly counts: Readonly<Record<ReadinessState, number>>;
  readonly rows: readonly ReadinessRow[];
}

/** What readiness is told by. */
export interface ReadinessInput {
  readonly entries: readonly ServiceEntry[];
  /** One for each entry, in the same order. */
  readonly records: readonly ServiceRecord[];
  readonly resources: readonly JudgedEvidence[];
}

/** Assesses every service: nothing is taken for granted, each state is told by what the app holds and what rules have found. */
export function assessReadiness({ entries, records, resources }: ReadinessInput): ReadinessReport[] {
  const byService = resourcesByService(entries, resources);
  const book = new RuleBook();
  return records.map((record, index) => {
    const { stage } = entries[index] as ServiceEntry;
    const service: ReadinessService = { ...record, stage };
    const own = findingsByRequirement(byService.get(keyOfParts(record.service, record.environment)) ?? [], book);
    const rows = REQUIREMENTS.map((requirement) => rowOf(requirement, service, own.get(requirement) ?? NOTHING_FOUND));
    const counts = countStates(rows);
    const { service: name, environment, path, team, tier, tierName } = record;
    return {
      ...{ service: name, environment, path, team, tier, tierName, stage },
      ready: counts.missing === 0 && counts.unknown === 0,
      counts,
      rows,
    };
  });
}

function resourcesByService(
  entries: readonly ServiceEntry[],
  resources: readonly JudgedEvidence[],
): ReadonlyMap<string, JudgedEvidence[]> {
  const paths = new Map(entries.map(({ path, service, environment }) => [path, keyOfParts(service, environment)]));
  const byService = new Map<string, JudgedEvidence[]>();
  for (const each of resources) {
    const { service, environment, path } = each.facts;
    const key = service === undefined ? paths.get(path) : keyOfParts(service, environment);
    if (key === undefined) continue;
    const own = byService.get(key);
    if (own === undefined) byService.set(key, [each]);
    else own.push(each);
  }
  return byService;
}

/** What rules have found of one requirement. */
interface Findings {
  readonly results: RuleResult[];
  /** How many rules passed, by the construct path of the resource. */
  readonly passed: Map<string, number>;
}

const NOTHING_FOUND: Findings = { results: [], passed: new Map() };

/** Finds the requirement of a rule; asked once a rule, and once a list of rules that resources of a type share. */
class RuleBook {
  private readonly ofRule = new Map<string, Requirement>();
  private readonly ofList = new Map<readonly PolicyRule[], ReadonlyMap<Requirement, number>>();

  public requirementOf({ props: { id } }: PolicyRule, finding = ''): Requirement {
    const key = keyOfParts(id, finding);
    const known = this.ofRule.get(key);
    if (known !== undefined) return known;
    const naming = REQUIREMENTS.filter(({ rules }) => rules.test(id));
    const found = naming.find((each) => each.finding !== undefined && each.finding === finding) ?? naming[0];
    if (found === undefined) throw new Error(`no requirement takes the rule ${id}`);
    this.ofRule.set(key, found);
    return found;
  }

  /** How many of the rules that a resource passes are of each requirement. */
  public countsOf(passed: readonly PolicyRule[]): ReadonlyMap<Requirement, number> {
    const known = this.ofList.get(passed);
    if (known !== undefined) return known;
    const counts = new Map<Requirement, number>();
    for (const rule of passed) {
      const requirement = this.requirementOf(rule);
      counts.set(requirement, (counts.get(requirement) ?? 0) + 1);
    }
    this.ofList.set(passed, counts);
    return counts;
  }
}

function findingsByRequirement(
  resources: readonly JudgedEvidence[],
  book: RuleBook,
): ReadonlyMap<Requirement, Findings> {
  const found = new Map<Requirement, Findings>();
  const findingsOf = (requirement: Requirement): Findings => {
    const findings = found.get(requirement) ?? { results: [], passed: new Map<string, number>() };
    found.set(requirement, findings);
    return findings;
  };
  for (const { facts, judged, results } of resources) {
    for (const result of results) findingsOf(book.requirementOf(result.rule, result.finding)).results.push(result);
    for (const [requirement, count] of book.countsOf(judged.passed)) {
      const { passed } = findingsOf(requirement);
      passed.set(facts.path, (passed.get(facts.path) ?? 0) + count);
    }
  }
  return found;
}

function rowOf(requirement: Requirement, service: ReadinessService, { results, passed }: Findings): ReadinessRow {
  const { id, title, where } = requirement;
  const required = requirement.isRequired(service);
  const found = requirement.found?.(service);
  const exceptions = [...new Set(results.flatMap(({ exception }) => exception ?? []))].sort();
  const row = (state: ReadinessState, evidence: readonly string[]): ReadinessRow => ({
    ...{ requirement: id, title, where, required, state, evidence, exceptions },
  });
  if (found !== undefined) {
    if (found.length > 0) return row('met', found);
    if (exceptions.length > 0) return row('excepted', []);
    return required ? row('missing', []) : row('not-required', []);
  }
  const notes = results.filter(isNote).length;
  const more = notes === 0 ? [] : [`${notes} notes, which are in policy-report.csv`];
  for (const [state, outcomes] of WORST_FIRST) {
    const of = results.filter((result) => outcomes.includes(result.outcome) && !isNote(result));
    if (of.length > 0) return row(state, [...of.map(describe), ...more]);
  }
  const passes = [...passed].map(([path, count]) => `${path} passes ${count === 1 ? '1 rule' : `${count} rules`}`);
  return passes.length + notes > 0 ? row('met', [...passes, ...more]) : row('not-in-use', []);
}

/** What a rule only remarks on is not required of anybody. */
const isNote = ({ outcome, severity }: RuleResult): boolean => outcome === 'fail' && severity === RuleSeverity.NOTE;

const WORST_FIRST: readonly (readonly [ReadinessState, readonly RuleResult['outcome'][]])[] = [
  ['missing', ['fail', 'error']],
  ['unknown', ['unknown']],
  ['excepted', ['excepted']],
];

const describe = ({ rule, resource, message }: RuleResult): string =>
  `${resource.constructPath}: ${message} (${rule.props.id})`;

function countStates(rows: readonly ReadinessRow[]): Record<ReadinessState, number> {
  const counts = { missing: 0, unknown: 0, excepted: 0, met: 0, 'not-required': 0, 'not-in-use': 0 };
  for (const { state } of rows) counts[state]++;
  return counts;
}
