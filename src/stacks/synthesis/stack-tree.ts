import { TerraformElement, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { Problem } from '../../core/validation';

/** Every stack below a construct, nested ones too, in tree order. */
export function findStacks(root: IConstruct): TerraformStack[] {
  return root.node.findAll().filter((construct) => TerraformStack.isStack(construct));
}

/** The elements that one stack's document is made of, in tree order; those of nested stacks belong to these. */
export function terraformElements(construct: IConstruct, into: TerraformElement[] = []): TerraformElement[] {
  if (TerraformElement.isTerraformElement(construct)) into.push(construct);
  for (const child of construct.node.children) {
    if (!TerraformStack.isStack(child)) terraformElements(child, into);
  }
  return into;
}

/** Stacks whose ids cannot each have a directory of their own on every file system. */
export function stackNameProblems(stacks: readonly TerraformStack[]): Problem[] {
  const problems: Problem[] = [];
  const byDirectory = new Map<string, TerraformStack[]>();
  for (const stack of stacks) {
    const id = stack.node.id;
    if (id === '' || id === '.' || id === '..') {
      problems.push({
        message: `[${stack.node.path}] the id of a stack names a directory, got "${id}"`,
        fix: 'give it a name',
      });
    }
    const directory = id.toLowerCase(); // macOS and Windows keep `App` and `app` in one directory
    byDirectory.set(directory, [...(byDirectory.get(directory) ?? []), stack]);
  }
  for (const [, sharing] of byDirectory) {
    if (sharing.length < 2) continue;
    const names = sharing.map((stack) => `"${stack.node.id}" (${stack.node.path})`).join(', ');
    problems.push({
      message: `${sharing.length} stacks would share one directory of the output: ${names}`,
      fix: 'the id of a stack names its directory and its state wherever it stands in the tree: give each its own',
    });
  }
  return problems;
}
