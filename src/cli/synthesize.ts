import { join } from 'node:path';
import { AppRunOptions, runApp } from './app-runner';
import { earlierOutput, removeStaleStacks, requireWritten } from './output-freshness';
import { Output, readOutput } from './output-reader';
import { ProgressLine } from './progress-line';
import { Project, readProject } from './project-file';

/** What a run of the app wrote. */
export interface Synthesized {
  readonly directory: string;
  readonly output: Output;
  readonly seconds: number;
}

type Run = AppRunOptions & { readonly progress: ProgressLine };

/** Runs the app of cdktf.json for a command that needs its output; undefined when the app failed and has said why. */
export async function synthesizeTo(
  options: { readonly app?: string; readonly output?: string },
  run: Run,
): Promise<string | undefined> {
  const working = run.directory ?? process.cwd();
  const project = readProject(working, options);
  return (await synthesizeProject(project, join(working, project.output), run))?.directory;
}

/** Runs an app and reads what it wrote; undefined when the app failed and has said why. */
export async function synthesizeProject(
  project: Project,
  directory: string,
  { progress, ...run }: Run,
): Promise<Synthesized | undefined> {
  const earlier = earlierOutput(directory);
  const { seconds, failure } = await runApp(project, progress, run).finally(() => progress.clear());
  run.abort?.throwIfAborted();
  if (failure !== undefined) {
    process.stderr.write(failure);
    process.exitCode = 1;
    return undefined;
  }
  requireWritten(directory, earlier);
  const output = readOutput(directory);
  removeStaleStacks(directory, earlier, output.states);
  return { directory, output, seconds };
}
