import { PolicyResource } from '../resource/policy-resource';
import { Finding } from './finding';
import { PolicyRule, PolicyRuleProps } from './policy-rule';

/**
 * A rule from what it says of itself and one pure function.
 * @param concerns whether it is about a resource of its types at all; otherwise it says nothing, not even that it passes
 */
export function defineRule(
  props: PolicyRuleProps,
  check: (resource: PolicyResource) => Finding[],
  concerns?: (resource: PolicyResource) => boolean,
): PolicyRule {
  return new DefinedRule(props, check, concerns);
}

class DefinedRule extends PolicyRule {
  constructor(
    props: PolicyRuleProps,
    private readonly judge: (resource: PolicyResource) => Finding[],
    /** @internal */
    public override readonly _concerns: ((resource: PolicyResource) => boolean) | undefined,
  ) {
    super(props);
  }

  public check(resource: PolicyResource): Finding[] {
    return this.judge(resource);
  }
}
