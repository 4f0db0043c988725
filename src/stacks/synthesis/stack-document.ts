import { TerraformElement, TerraformOutput, TerraformStack } from 'cdktf';
import { mergeInto, moveInto } from './merge';
import { resolveTokens } from './resolve-tokens';
import { recordedOverrides } from './stack-overrides';
import { terraformElements } from './stack-tree';
import { TerraformObject } from './synthesized-stack';

/** Puts a document together from resolved fragments as `TerraformStack.toTerraform()` does, without resolving again. */
export function assembleDocument(
  stack: TerraformStack,
  fragments: ReadonlyMap<TerraformElement, TerraformObject>,
): TerraformObject {
  const elements = terraformElements(stack);
  const overrides = recordedOverrides(stack) ?? {};
  const document: TerraformObject = {
    '//': { metadata: stackMetadata(stack, elements, overrides), outputs: outputTree(elements) },
  };
  for (const element of elements) moveInto(document, fragments.get(element) ?? {});
  mergeInto(document, overrides);
  resolveOverridden(stack, document, Object.keys(overrides));
  return document;
}

/** Overrides are the only part that may still hold tokens. */
function resolveOverridden(stack: TerraformStack, document: TerraformObject, keys: readonly string[]): void {
  for (const key of keys) {
    const resolved = resolveTokens(stack, document[key]);
    if (resolved === undefined) delete document[key];
    else document[key] = resolved;
  }
}

function stackMetadata(
  stack: TerraformStack,
  elements: readonly TerraformElement[],
  overrides: TerraformObject,
): TerraformObject {
  const overridden = Object.keys(overrides);
  const metadata: TerraformObject = {
    version: stack.node.tryGetContext('cdktfVersion') as string,
    stackName: stack.node.id,
    backend: 'local', // what cdktf says of a stack without one; a backend says its own name
    ...(overridden.length > 0 ? { overrides: { stack: overridden } } : {}),
  };
  for (const element of elements) {
    moveInto(metadata, resolveTokens(stack, element.toMetadata()) as TerraformObject);
  }
  return metadata;
}

/** The names of the outputs, in the shape of the tree they were made in; the cdktf CLI finds them by it. */
function outputTree(elements: readonly TerraformElement[]): TerraformObject {
  const tree: TerraformObject = {};
  for (const element of elements) {
    if (!TerraformOutput.isTerraformOutput(element)) continue;
    const path = element.node.path.split('/');
    mergeInto(
      tree,
      path.reduceRight<unknown>((inner, id) => ({ [id]: inner }), element.friendlyUniqueId) as TerraformObject,
    );
  }
  return tree;
}
