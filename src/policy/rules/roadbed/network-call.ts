import { PolicyResource } from '../../resource/policy-resource';
import { defineRule } from '../../rule/define-rule';
import { Finding } from '../../rule/finding';
import { RuleSeverity } from '../../rule/rule-severity';

export const networkCall = defineRule(
  {
    id: 'roadbed-network-call',
    title: 'Whoever a service says it calls lets it in',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['roadbed_call'],
    rationale:
      'A call that only one end has declared is cut by the network policy of the other, and nobody hears of it before customers do.',
    remediation: 'Name the caller among the callers of what it calls, or say canCall where both are made.',
    example: "new PavedService(stack, 'payments', { owner, tier, image, port, callers: [Caller.service('checkout')] })",
    controls: { nist80053: ['ac-4', 'sc-7.5'], soc2: ['CC6.6'], iso27001: ['A.8.22'], pciDss: ['1.3.1', '1.3.2'] },
    source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  },
  (call) => {
    const callee = textOf(call, 'callee');
    const found = call.inApp('roadbed_network').find((each) => isAt(each, textOf(call, 'environment'), callee));
    if (found === undefined) return [Finding.unknown(`whether ${callee}, which another app makes, lets it in`, callee)];
    return letsIn(found, call)
      ? []
      : [
          Finding.fail(
            `${callee} must let ${textOf(call, 'service')} in, and does not: the call is cut wherever ingress is closed`,
            callee,
          ),
        ];
  },
);

/** By its name, by its namespace, or because somebody said `canCall`. */
function letsIn(callee: PolicyResource, call: PolicyResource): boolean {
  const names = (path: string): string[] => callee.values(path).map(({ text }) => text ?? '');
  return (
    names('callers').includes(textOf(call, 'service')) ||
    names('callerNamespaces').includes(textOf(call, 'team')) ||
    call.inApp('roadbed_call').some((each) => each.value('opensCallee').bool === true && isSameCall(each, call))
  );
}

function isSameCall(one: PolicyResource, other: PolicyResource): boolean {
  return ['environment', 'service', 'callee'].every((fact) => textOf(one, fact) === textOf(other, fact));
}

function isAt(service: PolicyResource, environment: string, name: string): boolean {
  return textOf(service, 'environment') === environment && textOf(service, 'service') === name;
}

function textOf(resource: PolicyResource, fact: string): string {
  return resource.value(fact).text ?? '';
}
