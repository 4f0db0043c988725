import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { transformFileSync } from '@swc/core';

/** The package itself. */
export const ROOT = join(__dirname, '..');

/** The programs as users run them: compiled, against the compiled library. */
export class Programs {
  // Inside the package, so that `roadbed` means this one.
  private readonly directory = join(__dirname, '.compiled');

  constructor(private readonly scratch: string) {}

  public compile(): void {
    mkdirSync(this.directory, { recursive: true });
    const sources = join(__dirname, 'programs');
    for (const source of readdirSync(sources)) {
      const { code } = transformFileSync(join(sources, source), {
        module: { type: 'commonjs' },
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      });
      writeFileSync(this.file(basename(source, '.ts')), code);
    }
  }

  /** The compiled file of a program. */
  public file(name: string): string {
    return join(this.directory, `${name}.js`);
  }

  /** What Node is given to run a fleet of so many services, and where the fleet is then written. */
  public fleet(
    name: 'paved-fleet' | 'l1-fleet' | 'paved-slos' | 'l1-slos',
    services: number,
  ): { readonly args: string[]; readonly output: string } {
    const output = join(this.scratch, `${name}-${services}`);
    return { args: [this.file(name), `${services}`, output], output };
  }

  public remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}
