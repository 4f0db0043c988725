import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { RoadbedError } from '../core/validation/roadbed-error';

const run = promisify(execFile);
const LOCK_FILES = ['package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml', 'bun.lock'];
const MOST_OUTPUT = 64 * 1024 * 1024;

/**
 * The project as it was at a git ref, in a directory of our own: with this tree's dependencies when the lock files
 * agree, else with those that `npm ci` installs. The repository, its index and its list of worktrees stay as they are.
 */
export async function checkOut(ref: string, project: string, directory: string, abort: AbortSignal): Promise<string> {
  const git = (args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}) =>
    run('git', [...args], { cwd, env: { ...process.env, ...env }, maxBuffer: MOST_OUTPUT, signal: abort });
  const commit = await git(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], project).catch(() => {
    abort.throwIfAborted();
    throw unknownRef(ref, project);
  });
  const [top = '', prefix = ''] = (await git(['rev-parse', '--show-toplevel', '--show-prefix'], project)).stdout.split(
    '\n',
  );
  const tree = join(directory, 'tree');
  mkdirSync(tree);
  // An index of our own and no worktree: nothing of this is left in the repository, however it ends.
  const env = { GIT_INDEX_FILE: join(directory, 'index') };
  await git(['read-tree', commit.stdout.trim()], top, env);
  await git(['checkout-index', '--all', '--force', `--prefix=${tree}/`], top, env);
  const then = join(tree, prefix);
  if (!existsSync(then)) throw unknownRef(`${ref}:${prefix}`, project);
  await provideDependencies(project, then, top, tree, abort);
  return then;
}

async function provideDependencies(
  now: string,
  then: string,
  top: string,
  tree: string,
  abort: AbortSignal,
): Promise<void> {
  if (sameFiles(now, then, LOCK_FILES)) {
    link(now, then, 'node_modules');
    if (top !== now) link(top, tree, 'node_modules');
  } else if (existsSync(join(then, 'package-lock.json'))) {
    await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: then, maxBuffer: MOST_OUTPUT, signal: abort }).catch(
      (error: unknown) => {
        abort.throwIfAborted();
        throw new RoadbedError('the old side cannot be synthesized', [
          {
            message: `its lock file is another, and npm ci failed: ${(error as Error).message.slice(0, 400)}`,
            fix: BY_HAND,
          },
        ]);
      },
    );
  } else {
    throw new RoadbedError('the old side cannot be synthesized', [
      { message: 'its lock file is another, and only those of npm can be installed from', fix: BY_HAND },
    ]);
  }
  // Generated bindings are seldom committed, and follow from cdktf.json.
  if (sameFiles(now, then, ['cdktf.json'])) link(now, then, '.gen');
}

const BY_HAND = 'synthesize it yourself, and name its output directory: roadbed upgrade --from /path/to/cdktf.out';

function link(from: string, to: string, name: string): void {
  if (existsSync(join(from, name)) && !existsSync(join(to, name))) symlinkSync(join(from, name), join(to, name));
}

function sameFiles(one: string, other: string, names: readonly string[]): boolean {
  return names.every((name) => textOf(join(one, name)) === textOf(join(other, name)));
}

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function unknownRef(ref: string, project: string): RoadbedError {
  return new RoadbedError('the old side cannot be found', [
    {
      message: `"${ref}" is neither an output directory nor a commit of the repository at ${project}`,
      fix: 'name a branch, a tag or a commit (origin/main; fetch it first), or an output directory',
    },
  ]);
}
