import { join } from 'node:path';
import { Command } from 'commander';
import { createColors, isColorSupported } from 'picocolors';
import { runApp } from '../app-runner';
import { manifestMark, removeStaleStacks, requireWritten, stackDirectories } from '../output-freshness';
import { readOutput } from '../output-reader';
import { ProgressLine } from '../progress-line';
import { readProject } from '../project-file';
import { renderSummary } from '../summary';

interface SynthOptions {
  readonly app?: string;
  readonly output?: string;
  readonly all?: boolean;
}

/** `roadbed synth`: runs the app of cdktf.json and prints what it wrote. */
export function synthCommand(version: string): Command {
  return new Command('synth')
    .option('-a, --app <command>', 'the command that runs the app (default: app of cdktf.json)')
    .option('-o, --output <directory>', 'where the output goes (default: output of cdktf.json, or cdktf.out)')
    .option('--all', 'list every state, however many there are')
    .helpOption('--help', 'print this help')
    .action((options: SynthOptions) => synth(version, options));
}

async function synth(version: string, options: SynthOptions): Promise<void> {
  const project = readProject(process.cwd(), options);
  const { output: directory } = project;
  const stacks = join(directory, 'stacks');
  const before = { stacks: stackDirectories(stacks), manifest: manifestMark(directory) };
  const progress = ProgressLine.on(process.stderr);
  const { seconds, failure } = await runApp(project, progress).finally(() => progress.clear());
  if (failure !== undefined) {
    process.stderr.write(failure);
    process.exitCode = 1;
    return;
  }
  requireWritten(directory, before.manifest);
  const output = readOutput(directory);
  removeStaleStacks(stacks, before.stacks, output.states);

  const summary = { roadbed: version, output, directory, seconds, all: options.all === true };
  process.stdout.write(renderSummary(summary, createColors(isColorSupported)));
  // cdktf lets an app carry on after an error annotation when asked to; a state with one must not pass for good.
  if (output.annotations.some((annotation) => annotation.level === 'error')) process.exitCode = 1;
}
