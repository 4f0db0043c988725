import type { Rule } from 'eslint';

interface CommentedNode {
  readonly range: [number, number];
}

/** Every optional property of an exported interface says in its doc comment what its absence means. */
export const defaultTagRule: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { missing: 'optional "{{name}}" must say what its absence means with @default' },
  },
  create(context) {
    const source = context.sourceCode;
    const docOf = (node: CommentedNode): string => {
      const comment = source.getCommentsBefore(node as unknown as Rule.Node).at(-1);
      return comment?.type === 'Block' ? comment.value : '';
    };
    return {
      'ExportNamedDeclaration > TSInterfaceDeclaration TSPropertySignature[optional=true]'(node: Rule.Node) {
        if (/@default\s+\S/.test(docOf(node as unknown as CommentedNode))) return;
        const key = (node as unknown as { key: CommentedNode }).key;
        context.report({
          node,
          messageId: 'missing',
          data: { name: source.text.slice(...key.range) },
        });
      },
    };
  },
};
