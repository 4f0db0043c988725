import { gcpLabels } from '../../../../core/labels';
import { MADE_BY_ROADBED, yamlText } from '../../../../core/yaml-text';
import { AlertSeverity } from '../../alerting/alert-severity';
import { SloAlertSetSpec } from '../../spec';
import { ANNOTATIONS } from '../annotations';
import { API_VERSION } from '../documents';
import { notificationTarget } from './alert-policy';
import { sliDocument, sloDocument } from './slo-document';

const HEADER = `${MADE_BY_ROADBED}#
# What OpenSLO v1 cannot carry, and where it is:
# - A row of burn-rate alerting asks two windows. Here it is a policy with one condition and its long window; the short one
#   stands in the annotation ${ANNOTATIONS.shortWindow}.
# - An SLO has one indicator: that of the backend that notifies. Other backends' are documents of kind SLI, annotated
#   ${ANNOTATIONS.objective}.
# - The guard against low traffic, the alert when nothing is measured and the alerts on shares of the budget stand in
#   annotations. Exclusions are only counted there, and a composite is its sums; the error-budget policy is a file beside this one.
# - Queries are in each backend's own words. In PromQL, $window stands for the range. For CloudWatch, a good metric whose
#   statistic is PR(…) is the percentage of its values that is good.
`;

/** A set of objectives as OpenSLO v1. */
export function openSloFile(spec: SloAlertSetSpec): string {
  const severities = Object.values(AlertSeverity).filter((severity) =>
    spec.objectives.some(({ rows }) => rows.some((row) => row.severity === severity)),
  );
  const documents = [
    serviceDocument(spec),
    ...severities.map((severity) => notificationTarget(spec, severity)),
    ...spec.objectives.flatMap((objective) => [
      sloDocument(spec, objective),
      ...spec.backends.slice(1).flatMap(({ settings }) => sliDocument(spec, objective, settings.backend) ?? []),
    ]),
  ];
  const texts = documents.map((document) => yamlText({ apiVersion: API_VERSION, ...document }));
  // Nothing stands before the first "---": readers such as OpenSLO's own take comments alone for a document.
  return `${HEADER}${texts.join('---\n')}`;
}

function serviceDocument(spec: SloAlertSetSpec): object {
  const { service, environment, responder, labels } = spec;
  const policy = responder.errorBudgetPolicyUrl;
  const annotations = {
    ...(responder.runbook !== undefined && { [ANNOTATIONS.runbook]: responder.runbook }),
    ...(policy !== undefined && { [ANNOTATIONS.errorBudgetPolicy]: `${policy}/${environment}/${service}.md` }),
  };
  return {
    kind: 'Service',
    metadata: {
      name: service,
      // Keys of OpenSLO's labels have no prefix, as Google's.
      labels: gcpLabels(labels),
      ...(Object.keys(annotations).length > 0 && { annotations }),
    },
    spec: { description: `${service} in ${environment}, of team ${responder.team} (tier ${spec.tier})` },
  };
}
