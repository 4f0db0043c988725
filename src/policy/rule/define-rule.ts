import { PolicyResource } from '../resource/policy-resource';
import { Finding } from './finding';
import { PolicyRule, PolicyRuleProps } from './policy-rule';

/** A rule from what it says of itself and one pure function. */
export function defineRule(props: PolicyRuleProps, check: (resource: PolicyResource) => Finding[]): PolicyRule {
  return new DefinedRule(props, check);
}

class DefinedRule extends PolicyRule {
  constructor(
    props: PolicyRuleProps,
    private readonly judge: (resource: PolicyResource) => Finding[],
  ) {
    super(props);
  }

  public check(resource: PolicyResource): Finding[] {
    return this.judge(resource);
  }
}
