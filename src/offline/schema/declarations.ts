import { UnreadableBindingError } from './unreadable-binding';

/** A class as the generator wrote it. */
export interface ClassDeclaration {
  readonly name: string;
  /** `TerraformResource`, `ComplexObject`, `ComplexList`, … without `cdktf.`. */
  readonly base: string;
  readonly body: string;
}

/** The top-level declarations of generated code, found once and read when asked for. */
export class Declarations {
  private readonly classes = new Map<string, ClassDeclaration>();
  private readonly functions = new Map<string, string>();
  private readonly interfaces = new Map<string, string>();

  constructor(code: string) {
    // The generator closes what it opens at the first column, and indents everything within, comments too.
    const opening = /^export (class|interface|function) (\w+)(?: extends (?:cdktf|cdktn)\.(\w+))?/gm;
    for (let found = opening.exec(code); found !== null; found = opening.exec(code)) {
      const end = code.indexOf('\n}', found.index);
      if (end < 0) throw new UnreadableBindingError(`${found[2]} is cut off`);
      const body = code.slice(found.index, end + 2);
      opening.lastIndex = end;
      this.add(found[1] ?? '', found[2] ?? '', found[3] ?? '', body);
    }
  }

  /** The one class that extends this base of the engine, if any. */
  public classOfBase(...bases: readonly string[]): ClassDeclaration | undefined {
    return [...this.classes.values()].find(({ base }) => bases.includes(base));
  }

  public classNamed(name: string): ClassDeclaration | undefined {
    return this.classes.get(name);
  }

  public functionNamed(name: string): string | undefined {
    return this.functions.get(name);
  }

  public interfaceNamed(name: string): string | undefined {
    return this.interfaces.get(name);
  }

  private add(kind: string, name: string, base: string, body: string): void {
    if (kind === 'class') this.classes.set(name, { name, base, body });
    else if (kind === 'function') this.functions.set(name, body);
    else this.interfaces.set(name, body);
  }
}
