import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { conditionsOn, eachTrust, patternsIn, TRUST, trustsTokens } from './trust-policy';

export const trustOidc = defineRule(
  {
    id: 'aws-iam-trust-oidc',
    title: 'Roles that trust an OIDC provider name the audience and the subject',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_iam_role'],
    rationale:
      'Without a subject every workload of the provider can take the role: every repository of GitHub, every pod of the cluster.',
    remediation: 'Compare aud and sub of the provider by StringEquals, with no star in sub.',
    example:
      '"StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com", "token.actions.githubusercontent.com:sub": "repo:acme/shop:environment:prod" }',
    controls: { nist80053: ['ac-3', 'ia-9'], soc2: ['CC6.1'], iso27001: ['A.5.15'], pciDss: ['7.2.5'] },
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html',
  },
  (role) =>
    eachTrust(role, (statement) => {
      if (!trustsTokens(statement)) return [];
      const { key, principals } = statement;
      // Identities of Cognito have no subject that is known before they sign in.
      const isCognito = principals.some(({ id }) => id.text === 'cognito-identity.amazonaws.com');
      return (isCognito ? ['aud'] : ['aud', 'sub']).flatMap((claim) => {
        const found = conditionsOn(statement, (name) => name.endsWith(`:${claim}`));
        const at = `${key} ${claim}`;
        if (found.length === 0)
          return [Finding.fail(`${TRUST} must name the ${claim} of tokens in "${key}", got no such condition`, at)];
        const pattern = found.flatMap(patternsIn)[0]?.text;
        if (pattern !== undefined)
          return [Finding.fail(`${TRUST} must name the ${claim} of tokens without a star, got "${pattern}"`, at)];
        const open = found.flatMap(({ values }) => values).find(({ isOpen }) => isOpen)?.expression;
        return open === undefined ? [] : [Finding.unknown(open, at)];
      });
    }),
);
