import * as path from 'node:path';
import { TerraformObject } from './synthesized-stack';

/**
 * Makes the path relative that cdktf gives a local state nobody named: the absolute `<cwd>/terraform.<stack>.tfstate`,
 * in the backend and in what reads it from other stacks. Terraform runs in `<output>/stacks/<stack>`; the state stays
 * beside the output directory, which is where cdktf puts it when that is made in the working directory.
 */
export function relativeStatePaths(document: TerraformObject, stackNames: readonly string[]): void {
  const relative = new Map(
    stackNames.map((name) => [
      path.join(process.cwd(), `terraform.${name}.tfstate`),
      `../../../terraform.${name}.tfstate`,
    ]),
  );
  const places = [
    at(document, 'terraform', 'backend', 'local'),
    ...Object.values(at(document, 'data', 'terraform_remote_state') ?? {}).map((source) => at(source, 'config')),
  ];
  for (const place of places) {
    const mended = relative.get(String(place?.path));
    if (place !== undefined && mended !== undefined) place.path = mended;
  }
}

function at(value: unknown, ...keys: string[]): TerraformObject | undefined {
  const found = keys.reduce<unknown>((parent, key) => (parent as TerraformObject | undefined)?.[key], value);
  return found !== null && typeof found === 'object' ? (found as TerraformObject) : undefined;
}
