import { valueAt } from './config-lookup';
import { CtyObject } from './cty-value';
import { sameToSdk } from './sdk-equality';

/** The conditions under which a change at hand would replace the resource, where facts name one that was not weighed. */
export function conditionsOf(stated: readonly string[], prior: CtyObject, planned: CtyObject): readonly string[] {
  return stated.filter((text) => {
    const [names = ''] = text.split(':', 1);
    return names.split(', ').some((name) => !sameToSdk(valueAt(prior, name), valueAt(planned, name)));
  });
}
