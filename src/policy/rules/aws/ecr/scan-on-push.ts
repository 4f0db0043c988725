import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const scanOnPush = defineRule(
  {
    id: 'aws-ecr-scan-on-push',
    title: 'Images are scanned when they are pushed',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_ecr_repository'],
    rationale: 'Known faults would be found by others first.',
    remediation: 'Set scan_on_push to true, or scan for the whole registry by aws_ecr_registry_scanning_configuration.',
    example: 'image_scanning_configuration {\n  scan_on_push = true\n}',
    controls: { nist80053: ['ra-5'], soc2: ['CC7.1'], iso27001: ['A.8.8'], pciDss: ['6.3.1'] },
    source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html',
  },
  (repository) =>
    repository._graph.ofType('aws_ecr_registry_scanning_configuration').length > 0
      ? []
      : repository.mustBeTrue('image_scanning_configuration.scan_on_push'),
);
