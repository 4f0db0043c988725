import { NotApplicableDecision } from '../core/versions';
import { decidedBy } from '../policy/not-applicable';
import { compareText, keyOfParts } from './compare-text';
import { DocumentHead } from './document-head';
import { JudgedEvidence } from './evidence-resource';
import { jsonDocument, jsonLines } from './json-document';
import { SortedEvidence } from './sorted-evidence';

/** What is not made by a versioned construct. */
export const MADE_BY_HAND = 'user-made resources';

/** A resource that a decision holds for. */
export interface DecidedResource {
  readonly state: string;
  readonly address: string;
  readonly path: string;
}

/** A check that has nothing to say of some resources, and why. */
export interface Decision {
  /** Id of a rule, or of a scanner's check. */
  readonly check: string;
  /** The version of the construct decided it for what it makes; the rule decided it for what it looked at. */
  readonly decidedBy: 'construct version' | 'rule';
  readonly reason: string;
  /** Path of the resource below its construct; absent for a decision of a rule. */
  readonly below?: string;
  /** What it holds for. No synth runs a scanner: there it is what the decision is about. */
  readonly resources: readonly DecidedResource[];
}

/** The decisions about what one version of a construct makes. */
export interface ConstructDecisions {
  /** `PavedService@1.0`, or `user-made resources`. */
  readonly construct: string;
  readonly decisions: readonly Decision[];
}

/** `decisions.json`: schemas/roadbed-decisions.schema.json. */
export interface DecisionsDocument extends DocumentHead {
  readonly constructs: readonly ConstructDecisions[];
}

export function decisionsJson(evidence: SortedEvidence): Iterable<string> {
  return jsonDocument({}, { constructs: jsonLines(decisionsOf(evidence)) });
}

/** A decision, and one resource that it holds for; none where its construct has made nothing of the kind. */
interface PlacedDecision {
  readonly construct: string;
  readonly decision: Omit<Decision, 'resources'>;
  readonly resource?: DecidedResource;
}

/** Decisions by the construct that they are about, in order of name. */
function decisionsOf(evidence: SortedEvidence): ConstructDecisions[] {
  const byConstruct = new Map<string, Map<string, Decision & { readonly resources: DecidedResource[] }>>();
  for (const { construct, decision, resource } of [...stated(evidence), ...ofScanners(evidence), ...found(evidence)]) {
    const decisions = byConstruct.get(construct) ?? new Map();
    byConstruct.set(construct, decisions);
    const key = keyOfParts(decision.check, decision.decidedBy, decision.below, decision.reason);
    const known = decisions.get(key) ?? { ...decision, resources: [] };
    decisions.set(key, known);
    if (resource !== undefined) known.resources.push(resource);
  }
  const inOrder = <T>(entries: ReadonlyMap<string, T>): [string, T][] =>
    [...entries].sort(([one], [other]) => compareText(one, other));
  return inOrder(byConstruct).map(([construct, decisions]) => ({
    construct,
    decisions: inOrder(decisions).map(([, decision]) => decision),
  }));
}

/** What versions of constructs have decided, whether they made such a resource or not. */
function stated({ versions }: SortedEvidence): PlacedDecision[] {
  return versions.flatMap(({ construct, version, notApplicable }) =>
    notApplicable.map((decision) => ({ construct: `${construct}@${version}`, decision: byVersion(decision) })),
  );
}

/** No rule reports what a scanner would: the resources are those that the version made. */
function ofScanners({ rules, versions, resources }: SortedEvidence): PlacedDecision[] {
  const ids = new Set(rules.map(({ props }) => props.id));
  const decided = decidedBy(versions);
  return resources
    .filter(({ isManaged }) => isManaged)
    .flatMap((of) =>
      decided(of.judged.resource)
        .filter(({ check }) => !ids.has(check))
        .map((decision) => ({
          construct: of.facts.madeBy ?? '',
          decision: byVersion(decision),
          resource: placeOf(of),
        })),
    );
}

/** What rules were told, or have said themselves. */
function found({ versions, results }: SortedEvidence): PlacedDecision[] {
  const decided = new Set(
    versions.flatMap(({ construct, version, notApplicable }) =>
      notApplicable.map(({ check, resource, reason }) =>
        keyOfParts(`${construct}@${version}`, check, resource, reason),
      ),
    ),
  );
  return results
    .filter(({ result }) => result.outcome === 'not-applicable')
    .map(({ of, result }) => {
      const [check, reason, resource] = [result.rule.props.id, result.message, pathBelow(of)];
      const ofVersion = decided.has(keyOfParts(of.facts.madeBy, check, resource, reason));
      return {
        construct: of.facts.madeBy ?? MADE_BY_HAND,
        decision: ofVersion ? byVersion({ check, resource, reason }) : { check, decidedBy: 'rule', reason },
        resource: placeOf(of),
      };
    });
}

function byVersion({ check, resource, reason }: NotApplicableDecision): Omit<Decision, 'resources'> {
  return { check, decidedBy: 'construct version', reason, below: resource };
}

function placeOf({ facts: { state, address, path } }: JudgedEvidence): DecidedResource {
  return { state, address, path };
}

/** Path of a resource below the construct that made it. */
function pathBelow({ facts, judged }: JudgedEvidence): string {
  const { ownerPath } = judged.resource._identity;
  return ownerPath === undefined ? facts.path : facts.path.slice(ownerPath.length + 1);
}
