import { spawn } from 'node:child_process';

/** A finished run of Terraform. */
export interface TerraformRun {
  /** Exit code; absent when it was killed. */
  readonly code?: number;
  /** The signal that killed it. */
  readonly signal?: string;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where a run happens, and what ends it early. */
export interface TerraformRunOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Kills the run when it is aborted. */
  readonly abort?: AbortSignal;
}

/** Runs one command of Terraform to its end; rejects when it cannot be started, and when it is aborted. */
export function runTerraform(
  path: string,
  args: readonly string[],
  options: TerraformRunOptions,
): Promise<TerraformRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(path, args, {
      cwd: options.cwd,
      env: options.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      signal: options.abort,
      // It works in a private copy that is thrown away: there is nothing for it to finish.
      killSignal: 'SIGKILL',
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let failure: Error | undefined;
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.once('error', (error) => {
      failure = error;
      if (child.pid === undefined) reject(error);
    });
    // Only now is it gone, and may what it used be removed.
    child.once('close', (code, signal) => {
      if (failure !== undefined) reject(failure);
      else {
        resolve({
          stdout: Buffer.concat(stdout).toString('utf8'),
          stderr: Buffer.concat(stderr).toString('utf8'),
          ...(code === null ? {} : { code }),
          ...(signal === null ? {} : { signal }),
        });
      }
    });
  });
}
