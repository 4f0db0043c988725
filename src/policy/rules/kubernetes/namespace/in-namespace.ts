import { Finding } from '../../../rule/finding';
import type { Kind } from '../kinds';
import type { KubernetesObject } from '../kubernetes-object';
import { neighbours } from '../neighbours';

/** Fails unless the app puts an object of some sort into a namespace that it makes. */
export function mustHaveInNamespace(
  namespace: KubernetesObject,
  kind: Kind,
  what: string,
  isMeant: (object: KubernetesObject) => boolean = () => true,
): Finding[] {
  const { certain, possible } = neighbours(namespace, kind);
  if (certain.some(isMeant)) return [];
  const perhaps = possible.find(isMeant);
  return [
    perhaps === undefined
      ? Finding.fail(`must have ${what}, got none`, kind)
      : Finding.unknown(`the namespace of ${perhaps.resource.address}`, kind),
  ];
}
