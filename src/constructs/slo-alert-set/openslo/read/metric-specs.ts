import type { SchemaObject } from 'ajv';
import { schemaProblems } from '../../../../core/reviewed-file';
import { Problems } from '../../../../core/validation';
import { CloudWatchMetric } from '../../signals/signal-queries';
import { below } from './read-documents';

/** The `spec` of a metric source, as each backend has it. */
export interface QuerySpec {
  readonly query: string;
}
export interface MonitorsSpec {
  readonly monitorIds: number[];
}
export interface FilterSpec {
  readonly filter: string;
  /** The greatest value of a distribution that is good. */
  readonly max?: number;
}
export interface MetricsSpec {
  readonly metrics: CloudWatchMetric[];
}

const TEXT = { type: 'string', description: 'a text', pattern: '\\S' };
const CLOUDWATCH_METRIC = {
  type: 'object',
  additionalProperties: false,
  required: ['namespace', 'metricName'],
  properties: {
    namespace: TEXT,
    metricName: TEXT,
    dimensions: { type: 'object', additionalProperties: TEXT },
    statistic: TEXT,
  },
};

function only(properties: Record<string, object>, required: readonly string[]): SchemaObject {
  return { type: 'object', additionalProperties: false, required, properties };
}

const SCHEMAS = {
  query: only({ query: TEXT }, ['query']),
  monitors: only({ monitorIds: { type: 'array', minItems: 1, items: { type: 'integer' } } }, ['monitorIds']),
  filter: only({ filter: TEXT, max: { type: 'number' } }, ['filter']),
  metric: CLOUDWATCH_METRIC,
  metrics: only({ metrics: { type: 'array', minItems: 1, items: CLOUDWATCH_METRIC } }, ['metrics']),
} as const;

interface Shapes {
  readonly query: QuerySpec;
  readonly monitors: MonitorsSpec;
  readonly filter: FilterSpec;
  readonly metric: CloudWatchMetric;
  readonly metrics: MetricsSpec;
}

/** The `spec` of a metric source in the shape that its backend needs; says where it has another. */
export function shaped<K extends keyof Shapes>(
  problems: Problems,
  at: string,
  shape: K,
  spec: Readonly<Record<string, unknown>>,
): Shapes[K] | undefined {
  const found = schemaProblems({ schema: SCHEMAS[shape] }, spec, 'metricSource.spec').map(below(at));
  problems.addAll(found);
  // The schema has said that it is one.
  return found.length === 0 ? (spec as unknown as Shapes[K]) : undefined;
}
