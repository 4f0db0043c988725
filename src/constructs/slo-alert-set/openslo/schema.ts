import type { SchemaObject } from 'ajv';
import { DocumentKind } from './documents';

/*
 * The shape of OpenSLO v1 documents, from the notes of its README ("Object Types"): what is required, what may be left out, and
 * the longest texts. What of it Roadbed cannot carry is for the readers to say.
 */

const STRING = { type: 'string' };
const NUMBER = { type: 'number' };
const BOOLEAN = { type: 'boolean' };
const ANYTHING = {};
const DESCRIPTION = { type: 'string', maxLength: 1050 };
// "implementations are additionally encouraged to support" longer names with these characters; its own examples have capitals.
const NAME = {
  type: 'string',
  description: 'a name of up to 255 letters, digits and - . | / \\',
  pattern: '^[A-Za-z0-9]([A-Za-z0-9|/\\\\.-]{0,253}[A-Za-z0-9])?$',
};
const DURATION = {
  type: 'string',
  description: 'a duration such as 5m, 12h, 30d, 4w, 1M or 1Q',
  pattern: '^\\d{1,9}[mhdwMQY]$',
};

function object(properties: Record<string, object>, ...required: string[]): SchemaObject {
  return { type: 'object', additionalProperties: false, properties, ...(required.length > 0 && { required }) };
}

const METADATA = object(
  {
    name: NAME,
    displayName: STRING,
    labels: { type: 'object' },
    annotations: { type: 'object', additionalProperties: STRING },
  },
  'name',
);
const METRIC = object(
  { metricSource: object({ metricSourceRef: NAME, type: STRING, spec: { type: 'object' } }, 'spec') },
  'metricSource',
);
const INDICATOR = object({
  description: DESCRIPTION,
  thresholdMetric: METRIC,
  ratioMetric: object({ counter: BOOLEAN, good: METRIC, bad: METRIC, total: METRIC, rawType: STRING, raw: METRIC }),
});
const OPERATOR = { enum: ['lte', 'gte', 'lt', 'gt'] };
const OBJECTIVE = object({
  displayName: STRING,
  op: OPERATOR,
  value: NUMBER,
  target: NUMBER,
  targetPercent: NUMBER,
  timeSliceTarget: NUMBER,
  timeSliceWindow: ANYTHING,
  indicator: ANYTHING,
  indicatorRef: NAME,
  compositeWeight: NUMBER,
});
const CONDITION = object(
  {
    description: DESCRIPTION,
    severity: STRING,
    condition: object(
      {
        kind: { enum: ['burnrate'] },
        op: OPERATOR,
        threshold: NUMBER,
        lookbackWindow: DURATION,
        alertAfter: DURATION,
      },
      'threshold',
      'lookbackWindow',
    ),
  },
  'severity',
  'condition',
);

/** What stands in a list either as a reference or as the object itself. */
function either(reference: string, kind: string, spec: SchemaObject): SchemaObject {
  return {
    type: 'object',
    if: { type: 'object', properties: { [reference]: ANYTHING }, required: [reference] },
    then: object({ [reference]: NAME }),
    else: object({ kind: { enum: [kind] }, metadata: METADATA, spec }, 'kind', 'metadata', 'spec'),
  };
}

const POLICY = object(
  {
    description: DESCRIPTION,
    alertWhenBreaching: BOOLEAN,
    alertWhenResolved: BOOLEAN,
    alertWhenNoData: BOOLEAN,
    conditions: { type: 'array', minItems: 1, items: either('conditionRef', 'AlertCondition', CONDITION) },
    notificationTargets: { type: 'array', items: { type: 'object' } },
  },
  'conditions',
);
const SLO = object(
  {
    description: DESCRIPTION,
    service: NAME,
    indicator: object({ metadata: METADATA, spec: INDICATOR }, 'metadata', 'spec'),
    indicatorRef: NAME,
    timeWindow: {
      type: 'array',
      items: object(
        {
          duration: DURATION,
          isRolling: BOOLEAN,
          calendar: object({ startTime: STRING, timeZone: STRING }, 'startTime', 'timeZone'),
        },
        'duration',
      ),
    },
    budgetingMethod: { enum: ['Occurrences', 'Timeslices', 'RatioTimeslices'] },
    objectives: { type: 'array', minItems: 1, items: OBJECTIVE },
    alertPolicies: { type: 'array', items: either('alertPolicyRef', 'AlertPolicy', POLICY) },
  },
  'service',
  'budgetingMethod',
  'objectives',
);

const documentOf = (spec: SchemaObject): SchemaObject =>
  object({ apiVersion: ANYTHING, kind: ANYTHING, metadata: METADATA, spec }, 'metadata', 'spec');

/** The schema of each kind of document. */
export const DOCUMENT_SCHEMAS: Readonly<Record<DocumentKind, SchemaObject>> = {
  Service: documentOf(object({ description: DESCRIPTION })),
  SLO: documentOf(SLO),
  SLI: documentOf(INDICATOR),
  DataSource: documentOf(object({ description: DESCRIPTION, type: STRING, connectionDetails: ANYTHING }, 'type')),
  AlertPolicy: documentOf(POLICY),
  AlertCondition: documentOf(CONDITION),
  AlertNotificationTarget: documentOf(object({ target: STRING, description: DESCRIPTION }, 'target')),
};
