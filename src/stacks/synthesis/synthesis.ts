import { App } from 'cdktf';
import { withCheapStackTraces } from '../../core/cheap-stack-traces';
import { isInTree } from '../../core/in-tree';
import { RoadbedError } from '../../core/validation';
import { stackAnnotations } from './annotations';
import { appProblems } from './app-problems';
import { invokeAspects } from './aspects';
import { synthesizeAssets } from './assets';
import { resolveStacks } from './one-resolve';
import { writeOutput } from './output-writer';
import { Progress, progressToParent } from './progress';
import { dependencyProblems } from './stack-dependencies';
import { findStacks, stackNameProblems } from './stack-tree';
import { stampResources } from './stamps';
import { defaultStatePaths, relativeStatePaths } from './state-paths';
import { SynthesizedStack } from './synthesized-stack';

/** Judges or uses what was resolved, before anything is written; throws to refuse it. */
export type SynthesisReader = (stacks: readonly SynthesizedStack[]) => void;

/** From a tree of constructs to the output directory, each step once for the whole app. */
export function synthesize(app: App, outdir = app.outdir, readers: readonly SynthesisReader[] = []): void {
  withCheapStackTraces(() => {
    const progress = progressToParent();
    const stacks = resolveApp(app, progress);
    for (const read of readers) read(stacks);
    writeOutput(stacks, {
      outdir,
      version: app.manifest.version,
      writeAssets: (directory) => synthesizeAssets(app, directory),
      progress,
    });
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
