import { terraformLiteral } from '../../../../core/naming';
import { AlertText } from '../../alerting/alert-text';
import { LIMITS } from '../../limits';

const CUT = 'There is more to say than CloudWatch takes.';

/**
 * The description of an alarm: what happened, the links, and as many sentences as fit, for CloudWatch takes few bytes. What
 * comes first in `text` matters most; who reads it is told when something is missing.
 */
export function alarmDescription(text: AlertText): string {
  const links = text.links.map(({ name, url }) => `${name}: ${url}`);
  const sentences = [text.title, ...text.sentences];
  const whole = [...sentences, ...links].join('\n');
  return terraformLiteral(fits(whole) ? whole : shortened(sentences, links));
}

function shortened(sentences: readonly string[], links: readonly string[]): string {
  const keptLinks = links.filter((_, index) => fits([...links.slice(0, index + 1), CUT].join('\n')));
  const kept: string[] = [];
  for (const sentence of sentences) {
    if (fits([...kept, sentence, CUT, ...keptLinks].join('\n'))) kept.push(sentence);
  }
  return [...kept, CUT, ...keptLinks].join('\n');
}

/** hashicorp/aws counts bytes, where CloudWatch counts characters. */
function fits(text: string): boolean {
  return Buffer.byteLength(text) <= LIMITS.cloudWatchDescriptionBytes.value;
}
