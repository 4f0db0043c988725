import { PolicyResource } from '../../resource/policy-resource';
import { Finding } from '../../rule/finding';

/** Fails when no resource of some types carries the labels of a service: its name and its environment. */
export function mustHaveLabelled(service: PolicyResource, types: readonly string[], what: string): Finding[] {
  const [name, environment] = [service.value('service').text, service.value('environment').text];
  const found = types.some((type) =>
    service.inApp(type).some((each) => each.service === name && each.environment === environment),
  );
  return found ? [] : [Finding.fail(`must have ${what} that is labelled with its name and environment, got none`)];
}
