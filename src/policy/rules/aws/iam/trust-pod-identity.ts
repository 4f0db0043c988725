import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { conditionsOn, eachTrust, patternsIn, TRUST } from './trust-policy';

const PODS = 'pods.eks.amazonaws.com';
/** What must be named, and the keys that name it. */
const ASKED = new Map([
  ['cluster', ['aws:requesttag/eks-cluster-arn', 'aws:requesttag/eks-cluster-name', 'aws:sourcearn']],
  ['namespace', ['aws:requesttag/kubernetes-namespace']],
  ['service account', ['aws:requesttag/kubernetes-service-account']],
]);

export const trustPodIdentity = defineRule(
  {
    id: 'aws-iam-trust-pod-identity',
    title: 'Roles for EKS Pod Identity name the cluster, the namespace and the service account',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_iam_role'],
    rationale: 'Whoever may associate roles in any cluster of the account could give this one to any pod.',
    remediation: 'Add conditions on the session tags that the agent sets.',
    example:
      '"StringEquals": { "aws:RequestTag/eks-cluster-arn": "…", "aws:RequestTag/kubernetes-namespace": "payments", "aws:RequestTag/kubernetes-service-account": "checkout" }',
    controls: { nist80053: ['ac-3', 'ia-9'], soc2: ['CC6.1'], iso27001: ['A.5.15'], pciDss: ['7.2.5'] },
    source: 'https://docs.aws.amazon.com/eks/latest/userguide/pod-id-abac.html',
  },
  (role) =>
    eachTrust(role, (statement) => {
      if (!statement.principals.some(({ type, id }) => type === 'Service' && id.text === PODS)) return [];
      return [...ASKED].flatMap(([what, keys]) => {
        const found = conditionsOn(statement, (key) => keys.includes(key));
        const at = `${statement.key} ${what}`;
        if (found.length === 0)
          return [Finding.fail(`${TRUST} must name the ${what} of pods, got no such condition`, at)];
        const pattern = found.flatMap(patternsIn)[0]?.text;
        return pattern === undefined
          ? []
          : [Finding.fail(`${TRUST} must name the ${what} of pods without a star, got "${pattern}"`, at)];
      });
    }),
);
