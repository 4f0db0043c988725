import { PolicyException } from '../../policy/exceptions/policy-exception';
import { RuleSeverity } from '../../policy/rule/rule-severity';
import { EvidenceResult } from '../sorted-evidence';
import { stableUuid } from '../stable-uuid';

/** What results need to know of the others. */
export interface SarifContext {
  /** Index of a rule in the list of them all, by its id. */
  readonly ruleIndex: ReadonlyMap<string, number>;
  readonly exceptions: ReadonlyMap<string, PolicyException>;
  /** Path of the document of each state. */
  readonly documents: ReadonlyMap<string, string>;
}

/** A result of SARIF 2.1.0 (§3.27). */
export function sarifResult({ of: { facts }, result }: EvidenceResult, context: SarifContext): object {
  const { rule, severity, outcome, message, finding, exception: id } = result;
  const { id: ruleId, title } = rule.props;
  const exception = id === undefined ? undefined : context.exceptions.get(id);
  const logical = { name: facts.address, fullyQualifiedName: facts.path, kind: 'resource' };
  const uri = context.documents.get(facts.state);
  return {
    ruleId,
    ruleIndex: context.ruleIndex.get(ruleId),
    ...judgementOf(outcome, severity),
    message: { text: `${title}: ${wordsOf(outcome, message)} (${facts.path})` },
    locations: [
      {
        // GitHub wants a region; the document is made by a machine, and the construct path says more than a line of it.
        ...(uri !== undefined && {
          physicalLocation: { artifactLocation: { uri: encodeURI(uri) }, region: { startLine: 1 } },
        }),
        logicalLocations: [logical],
      },
    ],
    partialFingerprints: { 'roadbedFinding/v1': stableUuid('finding', facts.state, facts.address, ruleId, finding) },
    ...(exception !== undefined && { suppressions: [suppression(exception)] }),
    properties: { outcome, state: facts.state, address: facts.address, finding },
  };
}

/** §3.27.9 and §3.27.10: what is no failure has no level. */
function judgementOf(outcome: string, severity: RuleSeverity): { readonly kind: string; readonly level: string } {
  if (outcome === 'unknown') return { kind: 'open', level: 'none' };
  if (outcome === 'not-applicable') return { kind: 'notApplicable', level: 'none' };
  return { kind: 'fail', level: severity };
}

function wordsOf(outcome: string, message: string): string {
  if (outcome === 'unknown') return `cannot be known before apply: ${message}`;
  return outcome === 'not-applicable' ? `not applicable: ${message}` : message;
}

/** §3.35: nothing says in which state an exception was asked for; one that covers something was accepted. */
function suppression(exception: PolicyException): object {
  const { id, rule, path, reason, owner, approver, ticket, issued, expires, compensatingControl } = exception;
  return {
    guid: stableUuid('exception', id, rule, path),
    kind: 'external',
    status: 'accepted',
    justification: reason,
    properties: { exception: id, owner, approver, ticket, issued, expires, compensatingControl },
  };
}
