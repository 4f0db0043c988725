import type { MonitoringAlertPolicyDocumentation } from '@cdktf/provider-google/lib/monitoring-alert-policy';
import { terraformLiteral } from '../../../../core/naming';
import { AlertText } from '../../alerting/alert-text';
import { LIMITS } from '../../limits';

/** What an alert policy tells people: Markdown, with the links once more as buttons where they are short enough for one. */
export function documentationOf(text: AlertText): MonitoringAlertPolicyDocumentation {
  const links = text.links.map(({ name, url }) => `[${name}](${url})`);
  const buttons = text.links.filter(({ url }) => url.length <= LIMITS.googleLinkLength.value);
  return {
    subject: plainText(text.title),
    mimeType: 'text/markdown',
    content: [...text.sentences.map(markdownText), ...(links.length === 0 ? [] : [links.join(' · ')])].join('\n\n'),
    ...(buttons.length > 0 && { links: buttons.map(({ name, url }) => ({ displayName: name, url })) }),
  };
}

/** A text without variables: Google replaces `${…}` ("Annotate notifications with user-defined documentation"). */
function plainText(text: string): string {
  return terraformLiteral(text.replaceAll('${', '$ {'));
}

/** The same without markup (CommonMark, "Backslash escapes"). */
function markdownText(text: string): string {
  return plainText(text.replace(/[\\`*_[\]<>#]/g, (mark) => `\\${mark}`));
}
