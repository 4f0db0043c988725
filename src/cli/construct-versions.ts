import { readOutput } from './output-reader';

/** The version of each construct, by the stack it is in. */
export type ConstructVersions = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** The versions that an output was made with. */
export function constructVersions(output: string): ConstructVersions {
  return new Map(
    readOutput(output).states.map(({ name, constructs }) => [
      name,
      Object.fromEntries(constructs.map(({ construct, version }) => [construct, version])),
    ]),
  );
}

/** `PavedService 1.0 → 2.0`, for stacks that other versions make now. */
export function versionChanges(before: ConstructVersions, after: ConstructVersions): ReadonlyMap<string, string> {
  const changes = [...after].flatMap(([stack, versions]): [string, string][] => {
    const old = before.get(stack) ?? {};
    const changed = Object.entries(versions)
      .filter(([construct, version]) => old[construct] !== undefined && old[construct] !== version)
      .map(([construct, version]) => `${construct} ${old[construct]} → ${version}`);
    return changed.length === 0 ? [] : [[stack, changed.join(', ')]];
  });
  return new Map(changes);
}
