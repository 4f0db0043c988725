import { CatalogueEntry } from '../core/catalogue';
import { Problem } from '../core/validation';
import { evaluate, NotApplicable } from './engine/evaluate';
import { PolicyReport } from './engine/policy-report';
import { RuleSet } from './engine/rule-set';
import { applyExceptions, ExpiringException } from './exceptions/apply-exceptions';
import { BreakGlass } from './exceptions/break-glass';
import { currentDay } from './exceptions/calendar-day';
import { PolicyException } from './exceptions/policy-exception';
import { PolicyPack } from './packs/policy-pack';
import { ruleSources } from './packs/rule-sources';
import { PolicyStack, ResourceGraph, StatedResource } from './resource/resource-graph';

/** An app after the one resolve, or as it was read back from a directory. */
export interface JudgedApp {
  readonly stacks: readonly PolicyStack[];
  readonly catalogue: readonly CatalogueEntry[];
}

/** What an app is judged by. */
export interface JudgementSettings {
  readonly packs: readonly PolicyPack[];
  readonly exceptions: readonly PolicyException[];
  /** The exceptions are of several apps: those that have nothing to do here are let be. */
  readonly sharedExceptions: boolean;
  /** The day exceptions are judged by; the present one when left out. */
  readonly today?: string;
  readonly breakGlass?: BreakGlass;
  /** What construct versions have decided not to be judged by, and why. */
  readonly notApplicable: NotApplicable;
}

/** What policy says of an app, and of the exceptions it was given. */
export interface Judgement {
  readonly report: PolicyReport;
  /** What is wrong with the exceptions. */
  readonly exceptionProblems: readonly Problem[];
  readonly expiring: readonly ExpiringException[];
}

/** Judges an app: every rule over every resource, then the exceptions. */
export function judge(app: JudgedApp, settings: JudgementSettings): Judgement {
  // Rules of others see documents that are yet to be written.
  if (settings.packs.length > 0) for (const { document } of app.stacks) deepFreeze(document);
  const graph = new ResourceGraph(app.stacks, statedResources(app.catalogue, settings.breakGlass));
  const report = evaluate(graph, new RuleSet(ruleSources(settings.packs)), settings.notApplicable);
  const { problems, ...excepted } = applyExceptions(report, {
    exceptions: settings.exceptions,
    today: settings.today ?? currentDay(),
    stacks: app.stacks.map(({ constructPath }) => constructPath),
    shared: settings.sharedExceptions,
  });
  return { ...excepted, exceptionProblems: problems };
}

/** What is judged beside Terraform: the catalogue as `roadbed_service` and its like, and an incident that broke policy. */
function statedResources(catalogue: readonly CatalogueEntry[], breakGlass: BreakGlass | undefined): StatedResource[] {
  const entries = catalogue
    // What they hold stands in Terraform, where it is judged.
    .filter(({ kind }) => kind !== 'settings')
    .map((entry) => ({ type: `roadbed_${entry.kind}`, constructPath: entry.path, body: { ...entry } }));
  if (breakGlass === undefined) return entries;
  return [...entries, { type: 'roadbed_break_glass', constructPath: 'break-glass', body: { ...breakGlass } }];
}

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
}
