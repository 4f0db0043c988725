import { addressedBodies, isObject, Json, sectionsOf } from './terraform-document';

/** Every Terraform address of a stack, then its `moved` and `removed` addresses; sorted, one a line. */
export function addressText(document: object): string {
  const sections = sectionsOf(document);
  const addresses = sections
    .flatMap(([name, section]) => addressedBodies(name, section) ?? [])
    .map(([address]) => address);
  const moves = blocks(sections, 'moved').map(({ from, to }) => `moved ${String(from)} -> ${String(to)}`);
  const removals = blocks(sections, 'removed').map(({ from }) => `removed ${String(from)}`);
  return [...addresses.sort(), ...moves.sort(), ...removals.sort()].map((line) => `${line}\n`).join('');
}

function blocks(sections: readonly [string, Json][], name: string): Readonly<Record<string, Json>>[] {
  return sections.filter(([section]) => section === name).flatMap(([, list]) => [list].flat().filter(isObject));
}
