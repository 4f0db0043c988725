import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const copyTags = defineRule(
  {
    id: 'aws-rds-copy-tags',
    title: 'Snapshots carry the tags of their database',
    severity: RuleSeverity.NOTE,
    resourceTypes: ['aws_db_instance', 'aws_rds_cluster'],
    rationale: 'A snapshot without tags is nobody’s: no rule by tag protects it, and no bill names its owner.',
    remediation: 'Set copy_tags_to_snapshot to true.',
    example: 'copy_tags_to_snapshot = true',

    source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.html',
  },
  (database) => database.mustBeTrue('copy_tags_to_snapshot'),
);
