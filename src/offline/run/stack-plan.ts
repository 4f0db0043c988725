import { PlannedChange } from './planned-change';

/** What no offline plan can know. */
export const NOT_CHECKED = 'drift, quotas, admission, CRDs, IAM, and provider code without facts';

/** How planning a stack went. */
export type StackVerdict =
  /** Terraform made a plan. */
  | 'planned'
  /** Terraform refused the configuration. */
  | 'refused'
  /** It was not tried, because of another stack. */
  | 'skipped'
  /** Something outside the configuration went wrong. */
  | 'failed';

/** What the offline plan says of one stack. */
export interface StackPlan {
  readonly name: string;
  readonly verdict: StackVerdict;
  /** Why there is no plan, when that is not what Terraform says. */
  readonly reason?: string;
  readonly changes: readonly PlannedChange[];
  readonly diagnostics: readonly PlanDiagnostic[];
  /** The plan as Terraform prints it, when that was asked for. */
  readonly text?: string;
}

/** What Terraform says, with the place in the app that it is about. */
export interface PlanDiagnostic {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail: string;
  /** Such as `aws_s3_bucket.logs`. */
  readonly address?: string;
  /** The argument within it, dotted. */
  readonly argument?: string;
  /** Path of the construct that made it. */
  readonly constructPath?: string;
  /** The file, where it is not the document of the stack: a module's. */
  readonly file?: string;
}

/** How many resources would be created, updated, replaced and destroyed; `moved` and `imported` are among no others. */
export interface ChangeCounts {
  readonly create: number;
  readonly update: number;
  readonly replace: number;
  readonly destroy: number;
  readonly moved: number;
  readonly imported: number;
  readonly forgotten: number;
}

/** Counts the changes of a plan. */
export function countChanges(changes: readonly PlannedChange[]): ChangeCounts {
  const managed = changes.filter(({ address }) => !/(?:^|\.)data\./.test(address));
  const of = (action: PlannedChange['action']) => managed.filter((change) => change.action === action).length;
  return {
    create: of('create'),
    update: of('update'),
    replace: of('replace'),
    destroy: of('destroy'),
    moved: managed.filter(({ previousAddress }) => previousAddress !== undefined).length,
    imported: managed.filter(({ imports }) => imports !== undefined).length,
    forgotten: of('forget'),
  };
}
