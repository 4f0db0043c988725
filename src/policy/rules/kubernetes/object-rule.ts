import type { PolicyResource } from '../../resource/policy-resource';
import { defineRule } from '../../rule/define-rule';
import { Finding } from '../../rule/finding';
import type { PolicyRule, PolicyRuleProps } from '../../rule/policy-rule';
import { Kind, typesOfKinds } from './kinds';
import { KubernetesObject, objectOf } from './kubernetes-object';
import { Container, Pod, podOf, POD_KINDS } from './pods';

/** What a rule says of itself; its types follow from the kinds that it judges. */
export type ObjectRuleProps = Omit<PolicyRuleProps, 'resourceTypes'>;

/** A rule for objects of some kinds, of a Terraform type of their own or in a manifest; a manifest of another kind is no concern of it. */
export function defineObjectRule(
  kinds: readonly Kind[],
  props: ObjectRuleProps,
  check: (object: KubernetesObject) => Finding[],
): PolicyRule {
  const concerns = (resource: PolicyResource): boolean => {
    const object = objectOf(resource);
    return object === undefined ? false : 'finding' in object || kinds.includes(object.kind);
  };
  return defineRule(
    { ...props, resourceTypes: typesOfKinds(kinds) },
    (resource) => {
      const object = objectOf(resource);
      if (object === undefined) return [];
      return 'finding' in object ? [object.finding] : check(object);
    },
    concerns,
  );
}

/** A rule for pods, whatever makes them. */
export function definePodRule(
  props: ObjectRuleProps,
  check: (pod: Pod) => Finding[],
  kinds: readonly Kind[] = POD_KINDS,
): PolicyRule {
  return defineObjectRule(kinds, props, (object) => {
    const pod = podOf(object);
    return 'finding' in pod ? [pod.finding] : check(pod);
  });
}

/** A rule for each container of a pod, those that prepare it included. */
export function defineContainerRule(
  props: ObjectRuleProps,
  check: (container: Container, pod: Pod) => Finding[],
  kinds: readonly Kind[] = POD_KINDS,
): PolicyRule {
  return definePodRule(
    props,
    (pod) => [...pod.unseen, ...pod.containers.flatMap((container) => check(container, pod))],
    kinds,
  );
}
