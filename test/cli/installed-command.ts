import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';

const REPOSITORY = join(__dirname, '../..');
const COMPILED = [
  'src/cli',
  'src/constructs',
  'src/core',
  'src/evidence',
  'src/offline',
  'src/platform',
  'src/policy',
  'src/stacks',
];

/** How a run of the command ended. */
export interface CommandRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * `roadbed` as a user has it: `bin/` and compiled `lib/`, run as a process of its own. Compiled here from the source of
 * this moment, so that a test never judges an older `lib/`.
 */
export class InstalledCommand {
  public readonly directory = mkdtempSync(join(tmpdir(), 'roadbed cli ')); // a path with spaces, as users have
  private projects = 0;

  constructor() {
    for (const file of COMPILED.flatMap((folder) => typescriptBelow(folder))) this.compile(file);
    this.copy('bin/roadbed');
    this.copy('package.json');
    for (const name of ['node_modules', 'data', 'schemas'])
      symlinkSync(join(REPOSITORY, name), join(this.directory, name));
  }

  /** A fresh directory with these files, which finds the same dependencies as the command. */
  public project(files: Readonly<Record<string, string>>): string {
    const directory = join(this.directory, `project ${++this.projects}`);
    mkdirSync(directory);
    for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, name), content);
    return directory;
  }

  public run(cwd: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): CommandRun {
    // CI, colours and Node options of the test's own run must not decide what the test sees.
    const { CI, FORCE_COLOR, NODE_OPTIONS, CDKTF_OUTDIR, CDKTF_CONTEXT_JSON, ...inherited } = process.env;
    const env = { ...inherited, NO_COLOR: '1', ...environment };
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(this.directory, 'bin/roadbed'), ...args], {
      cwd,
      env,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  }

  public remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }

  private compile(file: string): void {
    const { code } = transformSync(readFileSync(join(REPOSITORY, file), 'utf8'), {
      filename: file,
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'commonjs' },
    });
    const target = join(this.directory, file.replace(/^src/, 'lib').replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code);
  }

  private copy(file: string): void {
    mkdirSync(dirname(join(this.directory, file)), { recursive: true });
    copyFileSync(join(REPOSITORY, file), join(this.directory, file));
  }
}

function typescriptBelow(folder: string): string[] {
  return readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}
