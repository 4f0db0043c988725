import { join } from 'node:path';
import { AppRunOptions, runApp } from './app-runner';
import { manifestMark, requireWritten } from './output-freshness';
import { ProgressLine } from './progress-line';
import { readProject } from './project-file';

/** Runs the app of cdktf.json for a command that needs its output; undefined when the app failed and has said why. */
export async function synthesizeTo(
  options: { readonly app?: string; readonly output?: string },
  { progress, ...run }: AppRunOptions & { readonly progress: ProgressLine },
): Promise<string | undefined> {
  const working = run.directory ?? process.cwd();
  const project = readProject(working, options);
  const directory = join(working, project.output);
  const before = manifestMark(directory);
  const { failure } = await runApp(project, progress, run).finally(() => progress.clear());
  run.abort?.throwIfAborted();
  if (failure === undefined) {
    requireWritten(directory, before);
    return directory;
  }
  process.stderr.write(failure);
  process.exitCode = 1;
  return undefined;
}
