import { plainText, plainUrl } from '../../../../core/dashboards/datadog/plain-text';
import { AlertText } from '../../alerting/alert-text';
import { handleOf } from './handles';

/** What stands in a monitor's message beside the text of the alert. */
export interface MessageContext {
  /** `pagerduty:acme-primary`; undefined where nobody is told. */
  readonly target?: string;
  /** Address of the dashboard; a reference of Terraform's. */
  readonly dashboardUrl: string;
}

/**
 * A monitor's message: the alert while it lasts, whatever its kind, and one line when it is over. The handle stands outside
 * of the conditions, so that who was told of the alert is told of its end, and a page resolves itself.
 */
export function messageOf(text: AlertText, { target, dashboardUrl }: MessageContext): string {
  const links = [...text.links.map(({ name, url }) => `[${name}](${plainUrl(url)})`), `[dashboard](${dashboardUrl})`];
  return [
    '{{^is_recovery}}',
    ...text.sentences.map(plainText),
    links.join(' · '),
    '{{/is_recovery}}',
    `{{#is_recovery}}Over: ${plainText(text.title)}.{{/is_recovery}}`,
    ...(target === undefined ? [] : [handleOf(target)]),
  ].join('\n');
}
