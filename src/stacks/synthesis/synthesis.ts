import { App } from 'cdktf';
import { Artifacts } from '../../core/artifacts';
import { withCheapStackTraces } from '../../core/cheap-stack-traces';
import { isInTree } from '../../core/in-tree';
import { RoadbedError } from '../../core/validation';
import { isDataStack } from '../data-stack/data-stack';
import { compareLedger, NO_LEDGER } from '../ledger/compare-ledger';
import { keepLedger, ledgerMode, refuseLosses } from '../ledger/keep-ledger';
import { readLedger } from '../ledger/ledger-file';
import { presentStates } from '../ledger/present-states';
import { retire } from '../ledger/retire';
import { stackAnnotations } from './annotations';
import { appProblems } from './app-problems';
import { invokeAspects } from './aspects';
import { synthesizeAssets } from './assets';
import { judgeApp } from './judge-app';
import { resolveStacks } from './one-resolve';
import { writeOutput } from './output-writer';
import { Progress, progressToParent } from './progress';
import { dependencyProblems } from './stack-dependencies';
import { findStacks, stackNameProblems } from './stack-tree';
import { stampResources } from './stamps';
import { defaultStatePaths, relativeStatePaths } from './state-paths';
import { SynthesizedAnnotation, SynthesizedStack } from './synthesized-stack';

/** From a tree of constructs to the output directory, each step once for the whole app. */
export function synthesize(app: App, outdir: string, ledgerFile: string): void {
  withCheapStackTraces(() => {
    const progress = progressToParent();
    const ledger = readLedger(ledgerFile);
    if (ledger !== undefined) retire(app, findStacks(app), ledger);
    const stacks = resolveApp(app, progress);
    const found = { exists: ledger !== undefined, holdsData: findStacks(app).some(isDataStack) };
    const mode = ledgerMode(ledgerFile, found, process.env);
    const difference = compareLedger(ledger ?? NO_LEDGER, presentStates(findStacks(app), stacks));
    refuseLosses(difference, mode);
    const { annotations, evidence } = judgeApp(app, stacks, progress);
    writeOutput(annotated(stacks, annotations), {
      outdir,
      version: app.manifest.version,
      writeAssets: (directory) => synthesizeAssets(app, directory),
      artifacts: [...Artifacts.of(app).all(), ...evidence.artifacts],
      evidence: evidence.files,
      progress,
    });
    for (const notice of keepLedger(difference, mode)) process.stderr.write(`${notice}\n`);
  });
}

/** Aspects, then validation, then the one resolve: an aspect may change anything, and nothing invalid is resolved. */
export function resolveApp(app: App, progress: Progress): SynthesizedStack[] {
  invokeAspects(findStacks(app));
  const stacks = findStacks(app);
  const problems = [...stackNameProblems(stacks), ...dependencyProblems(stacks), ...appProblems(app, progress)];
  if (problems.length > 0) throw new RoadbedError('The app cannot be synthesized', problems);

  const statePaths = defaultStatePaths(stacks.map((stack) => stack.node.id));
  const documents = resolveStacks(stacks, progress);
  return stacks.map((stack) => {
    const document = documents.get(stack) ?? {};
    relativeStatePaths(document, statePaths);
    return {
      name: stack.node.id,
      constructPath: stack.node.path,
      document,
      annotations: stackAnnotations(stack),
      dependencies: stack.dependencies.filter(isInTree).map((dependency) => dependency.node.path),
      resources: stampResources(stack, document),
    };
  });
}

/** Stacks with what policy has to say of them, after what their constructs have said themselves. */
function annotated(
  stacks: readonly SynthesizedStack[],
  annotations: ReadonlyMap<string, readonly SynthesizedAnnotation[]>,
): readonly SynthesizedStack[] {
  return stacks.map((stack) => {
    const more = annotations.get(stack.name);
    return more === undefined ? stack : { ...stack, annotations: [...stack.annotations, ...more] };
  });
}
