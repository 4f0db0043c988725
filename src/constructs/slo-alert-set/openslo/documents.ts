/*
 * OpenSLO v1, as far as it is read and written here: github.com/OpenSLO/OpenSLO, README.md, "Object Types". The operator of a
 * condition is from the SDK of its authors (github.com/OpenSLO/go-sdk, pkg/openslo/v1/alert_condition.go), which requires it.
 */

export const API_VERSION = 'openslo/v1';

export interface Metadata {
  readonly name: string;
  readonly displayName?: string;
  readonly labels?: Readonly<Record<string, string | readonly string[]>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Something that other documents refer to by name, or hold within them. */
export interface Named<Kind extends string, Spec> {
  readonly kind: Kind;
  readonly metadata: Metadata;
  readonly spec: Spec;
}

export interface MetricSource {
  readonly metricSourceRef?: string;
  readonly type?: string;
  readonly spec: Readonly<Record<string, unknown>>;
}

export interface Metric {
  readonly metricSource: MetricSource;
}

export interface RatioMetric {
  readonly counter?: boolean;
  readonly good?: Metric;
  readonly bad?: Metric;
  readonly total?: Metric;
  readonly rawType?: string;
  readonly raw?: Metric;
}

export interface IndicatorSpec {
  readonly description?: string;
  readonly thresholdMetric?: Metric;
  readonly ratioMetric?: RatioMetric;
}

export type Operator = 'lte' | 'gte' | 'lt' | 'gt';

export interface Objective {
  readonly displayName?: string;
  readonly op?: Operator;
  readonly value?: number;
  readonly target?: number;
  readonly targetPercent?: number;
  readonly timeSliceTarget?: number;
  readonly timeSliceWindow?: string | number;
  readonly indicator?: unknown;
  readonly indicatorRef?: string;
  readonly compositeWeight?: number;
}

export interface TimeWindow {
  readonly duration: string;
  readonly isRolling?: boolean;
  readonly calendar?: { readonly startTime: string; readonly timeZone: string };
}

export interface ConditionSpec {
  readonly description?: string;
  readonly severity: string;
  readonly condition: {
    readonly kind?: 'burnrate';
    readonly op?: Operator;
    readonly threshold: number;
    readonly lookbackWindow: string;
    readonly alertAfter?: string;
  };
}

export type AlertCondition = Named<'AlertCondition', ConditionSpec>;

export interface PolicySpec {
  readonly description?: string;
  readonly alertWhenBreaching?: boolean;
  readonly alertWhenResolved?: boolean;
  readonly alertWhenNoData?: boolean;
  readonly conditions: readonly (AlertCondition | { readonly conditionRef: string })[];
  readonly notificationTargets?: readonly object[];
}

export type AlertPolicy = Named<'AlertPolicy', PolicySpec>;

export interface SloSpec {
  readonly description?: string;
  readonly service: string;
  readonly indicator?: { readonly metadata: Metadata; readonly spec: IndicatorSpec };
  readonly indicatorRef?: string;
  readonly timeWindow?: readonly TimeWindow[];
  readonly budgetingMethod: string;
  readonly objectives: readonly Objective[];
  readonly alertPolicies?: readonly (AlertPolicy | { readonly alertPolicyRef: string })[];
}

/** What a document of a kind holds. */
export interface SpecOfKind {
  readonly Service: { readonly description?: string };
  readonly SLO: SloSpec;
  readonly SLI: IndicatorSpec;
  readonly DataSource: { readonly type: string; readonly description?: string; readonly connectionDetails?: unknown };
  readonly AlertPolicy: PolicySpec;
  readonly AlertCondition: ConditionSpec;
  readonly AlertNotificationTarget: { readonly target: string; readonly description?: string };
}

export type DocumentKind = keyof SpecOfKind;
