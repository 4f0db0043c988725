import { Finding } from '../../../rule/finding';
import type { Kind } from '../kinds';
import type { KubernetesObject } from '../kubernetes-object';

/** What gives a role to somebody, in a namespace or in the whole cluster. */
export const BINDINGS: readonly Kind[] = ['ClusterRoleBinding', 'RoleBinding'];

/** Fails where a binding is for one of these users or groups, which Kubernetes itself gives to callers. */
export function mustNotBind({ block }: KubernetesObject, names: readonly string[]): Finding[] {
  return [
    ...(block.value('subject').isUnknown ? [Finding.unknown('subject', 'subject')] : []),
    ...block.blocks('subject').flatMap((subject) => {
      const { text, expression } = subject.value('name');
      if (expression !== undefined && subject.value('kind').text === 'ServiceAccount') return [];
      if (expression !== undefined) return [Finding.unknown(expression, expression)];
      if (text === undefined || !names.includes(text)) return [];
      return [Finding.fail(`${subject.path} must not be ${text}`, text)];
    }),
  ];
}
