import { SourceStack } from '../../core/terraform/output-source';
import { RemoteStateRead, remoteStateReads } from '../../core/terraform/remote-states';
import { RoadbedError } from '../../core/validation';

/** A stack among the others of its app. */
export interface OrderedStack {
  readonly stack: SourceStack;
  readonly reads: readonly RemoteStateRead[];
  /** Stacks whose state this one reads. */
  readonly producers: readonly string[];
  /** True when another stack of the run reads its state. */
  readonly isRead: boolean;
}

/** The chosen stacks and those they read from, each after all that come before it; refuses a circle. */
export function orderStacks(all: readonly SourceStack[], chosen: readonly SourceStack[]): OrderedStack[] {
  const reads = new Map(all.map((stack) => [stack.name, remoteStateReads(stack, all)]));
  const producersOf = (name: string) => [...new Set((reads.get(name) ?? []).flatMap(({ producer }) => producer ?? []))];
  const needed = new Set(chosen.map((stack) => stack.name));
  for (const name of needed) producersOf(name).forEach((producer) => needed.add(producer));
  const read = new Set([...needed].flatMap(producersOf));

  const before = new Map(
    all.map((stack) => [stack.name, [...new Set([...stack.dependencies, ...producersOf(stack.name)])]]),
  );
  return sorted(all.map((stack) => stack.name).sort(), before)
    .filter((name) => needed.has(name))
    .flatMap((name) => {
      const stack = all.find((each) => each.name === name);
      if (stack === undefined) return [];
      return [{ stack, reads: reads.get(name) ?? [], producers: producersOf(name), isRead: read.has(name) }];
    });
}

function sorted(names: readonly string[], before: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (name: string, above: readonly string[]): void => {
    if (done.has(name)) return;
    if (above.includes(name)) throw circle([...above.slice(above.indexOf(name)), name]);
    (before.get(name) ?? []).forEach((each) => visit(each, [...above, name]));
    done.add(name);
  };
  names.forEach((name) => visit(name, []));
  return [...done];
}

function circle(path: readonly string[]): RoadbedError {
  return new RoadbedError('the stacks cannot be put in order', [
    {
      message: `they need each other: ${path.join(' → ')}`,
      fix: 'a stack is applied before those that read it: move what both need into a third stack',
    },
  ]);
}
