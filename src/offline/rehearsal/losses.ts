import { whatIsLost } from '../../core/terraform/stateful-types';
import { PlannedChange } from '../run/planned-change';
import { StackPlan } from '../run/stack-plan';

/** A stateful resource that an upgrade would replace or destroy. */
export interface Loss {
  readonly stack: string;
  readonly change: PlannedChange;
  /** Such as `the rows of a database`. */
  readonly lost: string;
  /** True when the user named it: `--allow-destroy`. */
  readonly allowed: boolean;
}

/** What the plans would lose; addresses may be given alone or as `stack:address`. */
export function lossesIn(plans: readonly StackPlan[], allowed: readonly string[]): Loss[] {
  return plans.flatMap(({ name, changes }) =>
    changes.flatMap((change) => {
      const lost = change.action === 'replace' || change.action === 'destroy' ? whatIsLost(change.type) : undefined;
      if (lost === undefined) return [];
      const names = [change.address, `${name}:${change.address}`];
      return [{ stack: name, change, lost, allowed: names.some((each) => allowed.includes(each)) }];
    }),
  );
}

/** Names of `--allow-destroy` that nothing answers to: most likely misspelt. */
export function idleAllowances(losses: readonly Loss[], allowed: readonly string[]): string[] {
  const known = new Set(losses.flatMap(({ stack, change }) => [change.address, `${stack}:${change.address}`]));
  return allowed.filter((name) => !known.has(name));
}
