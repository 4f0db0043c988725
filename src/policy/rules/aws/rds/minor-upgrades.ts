import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const minorUpgrades = defineRule(
  {
    id: 'aws-rds-minor-upgrades',
    title: 'Databases take minor versions by themselves',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_db_instance', 'aws_rds_cluster_instance'],
    rationale: 'Minor versions mend security faults, and nobody has time to apply them by hand.',
    remediation: 'Leave auto_minor_version_upgrade out.',
    example: 'auto_minor_version_upgrade = true',
    controls: { nist80053: ['si-2'], soc2: ['CC7.1'], iso27001: ['A.8.8'], pciDss: ['6.3.3'], cisAws: ['3.2.2'] },
    source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html',
  },
  (database) => database.mustNotBeFalse('auto_minor_version_upgrade'),
);
