import { Loss } from '../rehearsal/losses';
import { PlannedChange } from '../run/planned-change';
import { PlanDiagnostic, StackPlan } from '../run/stack-plan';

/** What a reviewer would write under plans that Terraform refused. */
export function refusals(plans: readonly StackPlan[]): string[] {
  return plans
    .filter(({ verdict }) => verdict !== 'planned')
    .flatMap(({ name, reason, diagnostics }) => [
      `${name}: ${reason ?? 'refused by Terraform'}`,
      ...diagnostics.filter(({ severity }) => severity === 'error').map(diagnosticText),
    ]);
}

/** One line for each change, and why it is what it is. */
export function changeLines(plans: readonly StackPlan[]): string[] {
  return plans.flatMap(({ name, changes }) => changes.map((change) => `  ${name}: ${changeText(change)}`));
}

export function lossLines(losses: readonly Loss[]): string[] {
  return losses.map(({ stack, change, lost }) => `  ${stack}: ${changeText(change)}; lost: ${lost}`);
}

function changeText({
  action,
  address,
  constructPath,
  replacePaths,
  differences,
  previousAddress,
}: PlannedChange): string {
  const why =
    action === 'replace' ? replacePaths.map((path) => `${path} forces it`) : differences.map(({ path }) => path);
  const details = [
    ...(constructPath === undefined ? [] : [`at ${constructPath}`]),
    ...(previousAddress === undefined ? [] : [`moved from ${previousAddress}`]),
    ...why.slice(0, 5),
    ...(why.length > 5 ? [`and ${why.length - 5} more`] : []),
  ];
  return `${action === 'none' ? 'keep' : action} ${address}${details.length === 0 ? '' : ` (${details.join(', ')})`}`;
}

function diagnosticText({ summary, detail, address, argument, constructPath }: PlanDiagnostic): string {
  const place = [address, argument].filter(Boolean).join(' · ');
  const at = constructPath === undefined ? '' : `\n    at ${constructPath}`;
  return `  ${summary}\n    ${detail.split('\n').join('\n    ')}${at}${place === '' ? '' : `\n    (${place})`}`;
}
