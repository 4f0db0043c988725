import { SortedEvidence } from '../sorted-evidence';
import { stableUuid } from '../stable-uuid';
import { RuleObservation } from './observations';
import { lineText, listOf, property } from './oscal-text';

/** A risk and the rule it comes from. */
export interface RuleRisk {
  readonly rule: string;
  readonly uuid: string;
  readonly body: object;
}

/** What is not met: open where nobody has said anything, a deviation approved until a day where somebody has. */
export function risksOf(evidence: SortedEvidence, observations: readonly RuleObservation[]): RuleRisk[] {
  return observations.flatMap((observation) => [
    ...openRisk(observation),
    ...approvedDeviations(evidence, observation),
  ]);
}

function openRisk({ rule, uuid: observation, counts }: RuleObservation): RuleRisk[] {
  if (counts.fail + counts.unknown + counts.error === 0) return [];
  const uuid = stableUuid('risk', rule.props.id);
  const body = {
    uuid,
    title: lineText(`Not met or not known: ${rule.props.title}`),
    description: rule.props.rationale,
    statement: `${counts.fail} fail, ${counts.unknown} cannot be known before apply, ${counts.error} could not be judged.`,
    props: property('Rule_Id', rule.props.id),
    status: 'open',
    remediations: [
      {
        uuid: stableUuid('remediation', rule.props.id),
        lifecycle: 'recommendation',
        title: lineText(`Meet ${rule.props.id}`),
        description: rule.props.remediation,
      },
    ],
    'related-observations': [{ 'observation-uuid': observation }],
  };
  return [{ rule: rule.props.id, uuid, body }];
}

function approvedDeviations({ exceptions, excepted }: SortedEvidence, observation: RuleObservation): RuleRisk[] {
  const { rule } = observation;
  return exceptions
    .filter((exception) => exception.rule === rule.props.id && excepted.has(exception.id))
    .map((exception) => {
      const { id, path, reason, owner, approver, ticket, issued, expires, compensatingControl } = exception;
      const uuid = stableUuid('exception', id, rule.props.id, path);
      const mitigation = { uuid: stableUuid('mitigation', id, rule.props.id, path), description: compensatingControl };
      const body = {
        uuid,
        title: lineText(`${id}: ${rule.props.title}`),
        description: rule.props.rationale,
        statement: reason,
        props: [
          ...property('exception', id),
          ...property('Rule_Id', rule.props.id),
          ...property('construct-path', path),
          ...property('owner', owner),
          ...property('approver', approver),
          ...property('ticket', ticket),
          ...property('issued', issued),
        ],
        status: 'deviation-approved',
        ...listOf('mitigating-factors', compensatingControl === undefined ? [] : [mitigation]),
        // The last day it holds, to its end.
        deadline: `${expires}T23:59:59Z`,
        'related-observations': [{ 'observation-uuid': observation.uuid }],
      };
      return { rule: rule.props.id, uuid, body };
    });
}
