import * as path from 'node:path';
import { TerraformObject } from './synthesized-stack';

/** Relative paths by the absolute ones that cdktf makes of them. */
export type StatePaths = ReadonlyMap<string, string>;

/**
 * The path that cdktf gives a local state nobody named is absolute, `<cwd>/terraform.<stack>.tfstate`. Terraform runs in
 * `<output>/stacks/<stack>`; relative to that, the state stays beside the output directory, which is where cdktf puts it
 * when that is made in the working directory.
 */
export function defaultStatePaths(stackNames: readonly string[]): StatePaths {
  const cwd = process.cwd();
  return new Map(
    stackNames.map((name) => [path.join(cwd, `terraform.${name}.tfstate`), `../../../terraform.${name}.tfstate`]),
  );
}

/** Makes default state paths relative, in the backend of a stack and in what it reads from the states of others. */
export function relativeStatePaths(document: TerraformObject, paths: StatePaths): void {
  const readers = Object.values(at(document, 'data', 'terraform_remote_state') ?? {}).map((source) =>
    at(source, 'config'),
  );
  for (const place of [at(document, 'terraform', 'backend', 'local'), ...readers]) {
    const relative = paths.get(String(place?.path));
    if (place !== undefined && relative !== undefined) place.path = relative;
  }
}

function at(value: unknown, ...keys: string[]): TerraformObject | undefined {
  const found = keys.reduce<unknown>((parent, key) => (parent as TerraformObject | undefined)?.[key], value);
  return found !== null && typeof found === 'object' ? (found as TerraformObject) : undefined;
}
