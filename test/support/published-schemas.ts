import { execFileSync } from 'node:child_process';

/** An object, and the module of `@kubernetes-models` that holds the class of its kind. */
export interface Published {
  readonly module: string;
  readonly object: { readonly kind: string };
}

/** The modules are ECMAScript only, which jest's runner does not load. */
const PROGRAM = `
let text = '';
for await (const chunk of process.stdin) text += chunk;
const found = [];
for (const { module, object } of JSON.parse(text)) {
  const { [object.kind]: Kind } = await import(module);
  try { new Kind(object).validate(); } catch (error) { found.push(object.kind + ' ' + object.metadata?.name + ': ' + error.message); }
}
process.stdout.write(JSON.stringify(found));
`;

/** What the published schemas of custom resource definitions have against objects. */
export function publishedProblems(objects: readonly Published[]): string[] {
  const program = ['--no-warnings', '--input-type=module', '--eval', PROGRAM];
  return JSON.parse(
    execFileSync(process.execPath, program, { input: JSON.stringify(objects), encoding: 'utf8' }),
  ) as string[];
}
