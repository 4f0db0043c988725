import { ChildProcess, spawn } from 'node:child_process';
import { appEnvironment } from './app-environment';
import { ProgressLine } from './progress-line';
import { Project } from './project-file';

/** How a run of the app went. */
export interface AppRun {
  readonly seconds: number;
  /** How it failed; empty when the app has already told the user all there is to say. */
  readonly failure?: string;
}

/** The last words of a RoadbedError. */
const OUR_LAST_WORDS = /^Nothing was written\.$/m;
const TAIL_CHARACTERS = 8192;

/** What each phase of RoadbedApp counts. */
const PHASES: Readonly<Record<string, readonly [doing: string, what: string]>> = {
  validate: ['validating', 'constructs'],
  resolve: ['resolving', 'states'],
  judge: ['judging', 'states'],
  write: ['writing', 'states'],
};

/** What else a run of the app may be told. */
export interface AppRunOptions {
  /** Where what the app prints goes; standard output, when left out. */
  readonly output?: NodeJS.WritableStream;
  /** Ends the app when it is aborted. */
  readonly abort?: AbortSignal;
  /** Where the app is run; the working directory, when left out. */
  readonly directory?: string;
  /** Variables of its environment beside those it inherits. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** Runs the app as cdktf's command would, passing on what it prints. */
export async function runApp(project: Project, progress: ProgressLine, options: AppRunOptions = {}): Promise<AppRun> {
  const { output = process.stdout, abort, directory, variables = {} } = options;
  const start = process.hrtime.bigint();
  const child = spawn(project.app, {
    shell: true,
    env: appEnvironment(project, { ...process.env, ...variables }),
    ...(directory !== undefined && { cwd: directory }),
    // A group of its own, so that ending it ends what its shell has started too.
    detached: abort !== undefined && process.platform !== 'win32',
    stdio: ['inherit', 'pipe', 'pipe', ...(speaksNodeIpc(project.app) ? (['ipc'] as const) : [])],
  });
  const end = () => endGroup(child);
  abort?.addEventListener('abort', end, { once: true });
  progress.show('synthesizing');
  child.on('message', (message: unknown) => progress.show(progressText(message)));
  child.stdout?.on('data', (chunk: Buffer) => progress.above(() => output.write(chunk)));
  let tail = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    tail = (tail + chunk.toString('utf8')).slice(-TAIL_CHARACTERS);
    progress.above(() => process.stderr.write(chunk));
  });
  const how = await ended(child);
  abort?.removeEventListener('abort', end);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (how === undefined) return { seconds };
  return { seconds, failure: OUR_LAST_WORDS.test(tail) ? '' : `the app ${how}: ${project.app}\n` };
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGTERM');
  } catch {
    return; // it has ended meanwhile
  }
}

/**
 * True when the command is one Node process. Node's IPC reaches a child by a file descriptor that the environment names;
 * a Node further down (below npx, or the jsii kernel below Python) would find the name without the descriptor and die.
 */
export function speaksNodeIpc(command: string): boolean {
  return /^\s*(?:"[^"]*[\\/]node(?:\.exe)?"|(?:[^\s"]*[\\/])?node(?:\.exe)?)(?:\s[^;&|]*)?$/.test(command);
}

/** What a progress message of RoadbedApp says; undefined for any other message, which an app may well send. */
export function progressText(message: unknown): string | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, phase, done, total } = message as Record<string, unknown>;
  if (type !== 'roadbed.progress' || typeof done !== 'number' || typeof total !== 'number') return undefined;
  const [doing, what] = PHASES[String(phase)] ?? ['synthesizing', 'states'];
  return `${doing} ${done} of ${total} ${what}`;
}

/** Waits for the end; undefined when all went well, otherwise how it ended. */
function ended(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`could not be started (${error.message})`));
    child.once('close', (code, signal) => {
      if (code === 0) resolve(undefined);
      else resolve(signal === null ? `failed with exit code ${code}` : `was killed by ${signal}`);
    });
  });
}
