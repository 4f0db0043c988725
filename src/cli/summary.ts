import type { Colors } from 'picocolors/types';
import type { OfflinePlan } from '../offline/run/offline-plan';
import { count } from './count';
import { Annotation, Output } from './output-reader';
import { planVerdict, renderNotes, renderRefusals } from './plan-summary';
import { Posture, renderPosture } from './posture';
import { renderStates } from './state-table';

/** All that the summary tells; nothing in it depends on locale, time zone or machine but the seconds. */
export interface SynthesisSummary {
  /** Version of this package. */
  readonly roadbed: string;
  readonly output: Output;
  /** The output directory, as the user named it. */
  readonly directory: string;
  readonly seconds: number;
  /** List every state, however many. */
  readonly all: boolean;
  /** What Terraform said of it, or why it was not asked; absent when the user did not want it asked. */
  readonly plan?: OfflinePlan | string;
  /** What policy said; absent for an app that is not Roadbed's. */
  readonly posture?: Posture;
}

const VERDICT_WIDTH = 64;
const PATHS_SHOWN = 3;

/** What a person reads after a synth. */
export function renderSummary(summary: SynthesisSummary, colors: Colors): string {
  const { output } = summary;
  const plan = typeof summary.plan === 'object' ? summary.plan : undefined;
  const blocks = [
    [`Roadbed ${summary.roadbed}${baselines(output)}`],
    [verdict(summary, colors), ...policyLines(summary, colors), ...planLines(summary.plan, colors)],
    renderStates(output.states, summary.all, colors, plan?.plans),
    ...renderRefusals(plan?.plans ?? [], plan?.terraform.name ?? '', colors),
    plan === undefined ? [] : renderNotes(plan.notes, false, colors),
    renderAnnotations(output.annotations, 'error', colors.red),
    renderAnnotations(output.annotations, 'warn', colors.yellow),
    [`output: ${summary.directory}`],
  ];
  const text = blocks
    .filter((block) => block.length > 0)
    .map((block) => block.map((line) => `  ${line}`.trimEnd()).join('\n'))
    .join('\n\n');
  return `${text}\n`;
}

function baselines(output: Output): string {
  const constructs = output.states.flatMap((state) => state.constructs);
  const names = [...new Set(constructs.flatMap((construct) => construct.baseline ?? []))].sort();
  if (names.length === 0) return '';
  return `, ${names.length === 1 ? 'baseline' : 'baselines'} ${names.join(', ')}`;
}

function verdict({ output, seconds }: SynthesisSummary, colors: Colors): string {
  const resources = output.states.reduce((sum, state) => sum + state.resources, 0);
  const what = `synthesized   ${count(output.states.length, 'state')}, ${count(resources, 'resource')}`;
  const failed = output.annotations.some((annotation) => annotation.level === 'error');
  const mark = failed ? colors.red('✖') : colors.green('✔');
  return `${mark} ${what.padEnd(VERDICT_WIDTH - 2)}${colors.dim(`${seconds.toFixed(2)} s`)}`;
}

function policyLines({ posture, directory }: SynthesisSummary, colors: Colors): string[] {
  return posture === undefined ? [] : renderPosture(posture, directory, colors);
}

function planLines(plan: OfflinePlan | string | undefined, colors: Colors): string[] {
  if (plan === undefined) return [];
  return [typeof plan === 'string' ? colors.dim(`– offline plan  left out: ${plan}`) : planVerdict(plan, colors)];
}

/** Every message once, with the constructs it was said of. */
function renderAnnotations(all: readonly Annotation[], level: Annotation['level'], color: Colors['red']): string[] {
  const paths = new Map<string, Set<string>>();
  for (const annotation of all.filter((one) => one.level === level)) {
    paths.set(annotation.message, (paths.get(annotation.message) ?? new Set()).add(annotation.path));
  }
  if (paths.size === 0) return [];
  const messages = [...paths].flatMap(([message, of]) => [...message.split('\n'), `    ${shortList([...of])}`]);
  return [color(count(paths.size, level === 'warn' ? 'warning' : 'error')), ...messages.map((line) => `  ${line}`)];
}

function shortList(paths: readonly string[]): string {
  const sorted = [...paths].sort();
  const hidden = sorted.length - PATHS_SHOWN;
  if (hidden <= 1) return sorted.join(', ');
  return `${sorted.slice(0, PATHS_SHOWN).join(', ')} and ${hidden} more`;
}
