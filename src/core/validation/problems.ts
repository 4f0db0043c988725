import { IConstruct } from 'constructs';
import { describePath, describeValue } from './describe-value';
import { Problem } from './problem';
import { RoadbedError } from './roadbed-error';

/** Collects everything that is wrong with one thing, so that it can be said at once. */
export class Problems {
  private readonly found: Problem[] = [];

  /** @param subject what the problems are about, as the user calls it: `PavedService "checkout" (checkout-prod/checkout)` */
  constructor(private readonly subject: string) {}

  /** The problems of a construct, named by its kind, its id and its path below the app. */
  public static ofConstruct(kind: string, scope: IConstruct, id: string): Problems {
    const parent = scope.node.path;
    return new Problems(`${kind} ${describeValue(id)} (${describePath(parent === '' ? `${id}` : `${parent}/${id}`)})`);
  }

  /** Says so when something in the scope has the id already. */
  public checkFreeId(scope: IConstruct, id: string): void {
    const other = scope.node.tryFindChild(id);
    if (other === undefined) return;
    this.add(
      `id must be free in its scope, got ${describeValue(id)}, which ${kindOf(other)} there has`,
      'give it another id',
    );
  }

  public get isEmpty(): boolean {
    return this.found.length === 0;
  }

  public get all(): readonly Problem[] {
    return [...this.found];
  }

  /** The same problem is said once, however many parts of a construct check for it. */
  public add(message: string, fix?: string): void {
    if (this.found.some((problem) => problem.message === message && problem.fix === fix)) return;
    this.found.push(fix === undefined ? { message } : { message, fix });
  }

  public addAll(problems: readonly Problem[]): void {
    this.found.push(...problems);
  }

  /** The value of a check that adds a problem whenever it has none; throws when there is any problem. */
  public settle<T>(value: T | undefined): T {
    if (value === undefined || !this.isEmpty) throw this.toError();
    return value;
  }

  /** Throws one error with every problem; does nothing when there is none. */
  public throwIfAny(verdict?: string): void {
    if (!this.isEmpty) throw this.toError(verdict);
  }

  /** One error with every problem. */
  public toError(verdict = 'cannot be built'): RoadbedError {
    return new RoadbedError(`${this.subject} ${verdict}`, this.found);
  }
}

function kindOf(construct: IConstruct): string {
  const name = construct.constructor.name;
  return /^[AEIO]/.test(name) ? `an ${name}` : `a ${name}`;
}
