import type { Colors } from 'picocolors/types';
import type { OfflinePlan } from '../offline/run/offline-plan';
import { PlannedChange } from '../offline/run/planned-change';
import { countChanges, NOT_CHECKED, PlanDiagnostic, StackPlan } from '../offline/run/stack-plan';
import { Column, renderTable } from './table';

const VERDICT_WIDTH = 64;
const REASONS_SHOWN = 3;
const NOTES_SHOWN = 6;

/** Nothing is said of nothing, so that the eye finds what there is. */
const number = (amount: number) => (amount === 0 ? undefined : String(amount));

/** What the plan adds to a row of states. */
export const CHANGE_COLUMNS: readonly Column<StackPlan>[] = [
  { title: 'create', cell: ({ changes }) => number(countChanges(changes).create), number: true },
  { title: 'update', cell: ({ changes }) => number(countChanges(changes).update), number: true },
  { title: 'replace', cell: ({ changes }) => number(countChanges(changes).replace), number: true },
  { title: 'destroy', cell: ({ changes }) => number(countChanges(changes).destroy), number: true },
];

const COLUMNS: readonly Column<StackPlan>[] = [
  { title: 'state', cell: ({ name }) => name },
  ...CHANGE_COLUMNS,
  { title: 'why', cell: why },
];

/** What a person reads after a plan. */
export function renderPlan(plan: OfflinePlan, full: boolean, colors: Colors): string {
  const blocks = [
    [planVerdict(plan, colors)],
    renderTable(COLUMNS, plan.plans, colors, ['create', 'update', 'replace', 'destroy']),
    ...renderRefusals(plan.plans, plan.terraform.name, colors),
    ...(full
      ? plan.plans.flatMap(({ name, text }) =>
          text === undefined ? [] : [[colors.bold(name), ...text.trim().split('\n')]],
        )
      : []),
    renderNotes(plan.notes, full, colors),
  ];
  return inBlocks(blocks);
}

/** `✔ offline plan  9 of 9 planned by Terraform 1.11.4, no network  2.3 s` */
export function planVerdict({ plans, terraform, seconds }: OfflinePlan, colors: Colors): string {
  const planned = plans.filter(({ verdict }) => verdict === 'planned').length;
  const mark = planned === plans.length ? colors.green('✔') : colors.red('✖');
  const what = `offline plan  ${planned} of ${plans.length} planned by ${terraform.name} ${terraform.version}, no network`;
  return `${mark} ${`${what}  `.padEnd(VERDICT_WIDTH - 2)}${colors.dim(`${seconds.toFixed(2)} s`)}`;
}

/** What Terraform or the circumstances have against each stack. */
export function renderRefusals(plans: readonly StackPlan[], engine: string, colors: Colors): string[][] {
  return plans.flatMap((plan) => {
    const errors = plan.diagnostics.filter(({ severity }) => severity === 'error');
    const warnings = unique(plan.diagnostics.filter(({ severity }) => severity === 'warning'));
    const said = [
      ...(plan.reason === undefined ? [] : [[`  ${plan.reason}`]]),
      ...unique(errors).map((each) => renderDiagnostic(each)),
      ...warnings.map((each) => renderDiagnostic(each, 'warning: ')),
    ];
    if (said.length === 0) return [];
    const title =
      plan.verdict === 'planned'
        ? colors.yellow(`${plan.name} is planned, with warnings`)
        : colors.red(`${plan.name} ${words(plan.verdict, engine)}`);
    return [[title, ...said.flatMap((lines) => ['', ...lines])]];
  });
}

function words(verdict: StackPlan['verdict'], engine: string): string {
  if (verdict === 'refused') return `is refused by ${engine}`;
  return verdict === 'skipped' ? 'was not planned' : 'could not be planned';
}

/** The construct, then the words of Terraform, then the place. */
export function renderDiagnostic(diagnostic: PlanDiagnostic, prefix = ''): string[] {
  const { summary, detail, address, argument, constructPath, file } = diagnostic;
  const place = [address, argument].filter(Boolean).join(' · ');
  const where = [place, file === undefined ? '' : `in ${file}`].filter(Boolean).join(' ');
  return [
    ...linesOf(`${prefix}${summary}`).map((line) => `  ${line}`),
    ...linesOf(detail).map((line) => `    ${line}`),
    ...(constructPath === undefined ? [] : [`    at ${constructPath}`]),
    ...(where === '' ? [] : [`    (${where})`]),
  ];
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** What was not checked, in one line, and what was invented. */
export function renderNotes(notes: readonly string[], all: boolean, colors: Colors): string[] {
  const shown = all || notes.length <= NOTES_SHOWN + 1 ? notes : notes.slice(0, NOTES_SHOWN);
  const hidden = notes.length - shown.length;
  return [
    `not checked: ${NOT_CHECKED}`,
    ...shown.map((note) => colors.dim(`  ${note}`)),
    ...(hidden === 0 ? [] : [colors.dim(`  and ${hidden} more; list them with roadbed plan --full`)]),
  ];
}

/** Blocks of lines with a blank line between, indented as every summary is. */
export function inBlocks(blocks: readonly (readonly string[])[]): string {
  const text = blocks
    .filter((block) => block.length > 0)
    .map((block) => block.map((line) => `  ${line}`.trimEnd()).join('\n'))
    .join('\n\n');
  return `${text}\n`;
}

/** The arguments that force replacement; or why there is no plan. */
export function why({ verdict, reason, changes, diagnostics }: StackPlan): string | undefined {
  if (verdict === 'refused')
    return `refused: ${diagnostics.find(({ severity }) => severity === 'error')?.summary ?? ''}`;
  if (verdict !== 'planned') return reason;
  const reasons = [...new Set(changes.filter(({ action }) => action === 'replace').map(reasonOf))];
  if (reasons.length === 0) return undefined;
  const hidden = reasons.length - REASONS_SHOWN;
  return `${reasons.slice(0, REASONS_SHOWN).join(', ')}${hidden > 0 ? ` and ${hidden} more` : ''}`;
}

function reasonOf({ type, replacePaths }: PlannedChange): string {
  return replacePaths.length === 0 ? type : replacePaths.map((path) => `${type}.${path}`).join(', ');
}

function unique(diagnostics: readonly PlanDiagnostic[]): PlanDiagnostic[] {
  return [...new Map(diagnostics.map((each) => [JSON.stringify(each), each])).values()];
}
