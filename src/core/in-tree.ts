import { IConstruct } from 'constructs';

/** Whether a construct is still where it was made: neither it nor one above it was taken out of the tree. */
export function isInTree(construct: IConstruct): boolean {
  const { scope, id } = construct.node;
  return scope === undefined || (scope.node.tryFindChild(id) === construct && isInTree(scope));
}
