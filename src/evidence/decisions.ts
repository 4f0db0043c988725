import { compareText, keyOfParts } from './compare-text';
import { DocumentHead } from './document-head';
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
  /** Empty when a scanner makes the check, which no synth runs. */
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

export function decisionsJson(evidence: SortedEvidence): string {
  return jsonDocument({}, { constructs: jsonLines(decisionsOf(evidence)) });
}

/** Decisions by the construct that they are about, in order of name. */
export function decisionsOf(evidence: SortedEvidence): ConstructDecisions[] {
  const byConstruct = new Map<string, Map<string, Decision & { readonly resources: DecidedResource[] }>>();
  const decide = (construct: string, decision: Omit<Decision, 'resources'>): DecidedResource[] => {
    const ofConstruct = byConstruct.get(construct) ?? new Map();
    byConstruct.set(construct, ofConstruct);
    const { check, decidedBy, below, reason } = decision;
    const key = keyOfParts(check, decidedBy, below, reason);
    const known = ofConstruct.get(key) ?? { check, decidedBy, reason, below, resources: [] };
    ofConstruct.set(key, known);
    return known.resources;
  };
  for (const { construct, version, notApplicable } of evidence.versions) {
    for (const { check, resource, reason } of notApplicable) {
      decide(`${construct}@${version}`, { check, decidedBy: 'construct version', below: resource, reason });
    }
  }
  const decided = decisionsByPlace(evidence);
  for (const { of, result } of evidence.results) {
    if (result.outcome !== 'not-applicable') continue;
    const { state, address, path, madeBy } = of.facts;
    const check = result.rule.props.id;
    const below = path.slice((of.judged.resource._identity.ownerPath?.length ?? -1) + 1);
    const reason = result.message;
    const byVersion = decided.has(keyOfParts(madeBy, check, below, reason));
    decide(
      madeBy ?? MADE_BY_HAND,
      byVersion ? { check, decidedBy: 'construct version', below, reason } : { check, decidedBy: 'rule', reason },
    ).push({ state, address, path });
  }
  return [...byConstruct]
    .sort(([one], [other]) => compareText(one, other))
    .map(([construct, decisions]) => ({
      construct,
      decisions: [...decisions].sort(([one], [other]) => compareText(one, other)).map(([, decision]) => decision),
    }))
    .filter(({ decisions }) => decisions.length > 0);
}

function decisionsByPlace({ versions }: SortedEvidence): ReadonlySet<string> {
  return new Set(
    versions.flatMap(({ construct, version, notApplicable }) =>
      notApplicable.map(({ check, resource, reason }) =>
        keyOfParts(`${construct}@${version}`, check, resource, reason),
      ),
    ),
  );
}
