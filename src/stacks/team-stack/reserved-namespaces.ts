import { Problems } from '../../core/validation';

/** Namespaces of the cluster itself (Kubernetes, "Namespaces", initial namespaces; `kube-` is reserved for its own). */
const RESERVED = /^(default|kube-.*)$/;

/** Says so when a team would share its namespace with the control plane. */
export function checkNamespaceIsFree(problems: Problems, prop: string, team: string): void {
  if (!RESERVED.test(team)) return;
  problems.add(`${prop} must not be a namespace of the cluster itself, got "${team}"`, 'choose another name');
}
