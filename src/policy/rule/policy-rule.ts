import { PolicyResource } from '../resource/policy-resource';
import { ControlIds } from './control-ids';
import { Finding } from './finding';
import { RuleSeverity } from './rule-severity';

/** What a rule says of itself. */
export interface PolicyRuleProps {
  /** Its name, for ever: lower-case words joined by hyphens, such as `acme-s3-owner`. Exceptions and reports name it. */
  readonly id: string;
  /** What must be true, in one line: `S3 buckets block public access`. */
  readonly title: string;
  /** What a failure does to a synth. */
  readonly severity: RuleSeverity;
  /** The Terraform types it judges, such as `aws_s3_bucket`; data sources as `data.aws_iam_policy_document`. */
  readonly resourceTypes: string[];
  /** Why it matters: what goes wrong without it. */
  readonly rationale: string;
  /** What to do about a failure. */
  readonly remediation: string;
  /**
   * Terraform JSON or HCL that meets the rule.
   * @default - none
   */
  readonly example?: string;
  /**
   * The controls that it gives evidence of.
   * @default - none
   */
  readonly controls?: ControlIds;
  /**
   * Where the opinion comes from: the vendor's page, the benchmark, the standard.
   * @default - the organisation's own
   */
  readonly source?: string;
  /**
   * Whether a value that is known only after apply counts as a failure.
   * @default false
   */
  readonly unknownBlocks?: boolean;
  /**
   * Whether an exception can be granted.
   * @default true
   */
  readonly exceptable?: boolean;
}

/**
 * An opinion about resources of some types. It sees resolved Terraform and nothing else: a rule is the same for what
 * Roadbed makes and for what anybody makes.
 */
export abstract class PolicyRule {
  /** What the rule says of itself. */
  public readonly props: PolicyRuleProps;

  /**
   * Whether the rule is about a resource of one of its types at all, when it is not about all of them: a type such as
   * `kubernetes_manifest` holds objects of many kinds.
   * @internal
   */
  public readonly _concerns?: (resource: PolicyResource) => boolean;

  /** A rule. */
  constructor(props: PolicyRuleProps) {
    this.props = props;
  }

  /** What the rule finds in a resource of one of its types; nothing when the resource meets it. */
  public abstract check(resource: PolicyResource): Finding[];
}
