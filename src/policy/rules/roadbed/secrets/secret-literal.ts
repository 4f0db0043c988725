import { holdsTemplate } from '../../../resource/expression';
import { eachText } from '../../../resource/texts';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { knownSecretIn } from './known-shapes';
import { looksRandom } from './random-text';

/** No credential that is worth stealing is shorter. */
const SHORTEST = 8;
/** Arguments and variables that hold a secret by their name; what names or locates one (`secret_name`, `token_url`) does not. */
const SECRET_NAME =
  /(?:^|[_.-])(?:password|passwd|pwd|secret|token|api[_-]?key|app(?:lication)?[_-]?key|private[_-]?key|access[_-]?key|client[_-]?secret|auth[_-]?token|credentials?|connection[_-]?string)$/i;
/** Where texts that look random are public: certificates, digests, fingerprints. */
const PUBLIC_NAME = /certificate|public|thumbprint|fingerprint|digest|checksum|sha256|etag|hash|_ca$|^ca_/i;
const HARMLESS = /^(?:true|false|null|none|default|enabled|disabled|\*+|https?:\/\/\S+|arn:\S+|projects\/\S+)$/i;

type Verdict = { readonly known?: string; readonly random: boolean };
const VERDICTS_KEPT = 50_000;

/** Fleets say the same texts over and over; each is looked at once. */
class SeenTexts {
  private readonly verdicts = new Map<string, Verdict>();

  public verdictOn(text: string): Verdict {
    const seen = this.verdicts.get(text);
    if (seen !== undefined) return seen;
    const verdict = { known: knownSecretIn(text), random: looksRandom(text) };
    if (this.verdicts.size >= VERDICTS_KEPT) this.verdicts.clear();
    this.verdicts.set(text, verdict);
    return verdict;
  }
}

const SEEN = new SeenTexts();

export const secretLiteral = defineRule(
  {
    id: 'roadbed-secret-literal',
    title: 'No secret stands in the Terraform',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['*'],
    rationale:
      'What stands in the Terraform stands in the repository, in the state and in every plan that CI prints, for ever.',
    remediation:
      'Take it out, let it be issued anew, and refer to it: a secret manager, or a variable that is ephemeral.',
    example: 'password_wo = ephemeral.aws_secretsmanager_secret_version.db.secret_string',
    controls: {
      nist80053: ['ia-5.7', 'sc-28'],
      soc2: ['CC6.1'],
      iso27001: ['A.5.17', 'A.8.24'],
      pciDss: ['8.6.2', '8.3.2'],
      hipaa: ['164.312(d)'],
    },
    source: 'https://cwe.mitre.org/data/definitions/798.html',
    exceptable: false,
  },
  (resource) => {
    const findings: Finding[] = [];
    eachText(resource._body, (text, path) => {
      if (text.length < SHORTEST) return;
      const why = secretIn(text, path);
      // The value is never shown: a report is read by more people than the Terraform.
      if (why !== undefined)
        findings.push(Finding.fail(`${path.join('.')} must not hold a secret, and holds ${why}`, path.join('.')));
    });
    return findings;
  },
);

/** What kind of secret a text is, at its place; undefined for what is none. */
function secretIn(text: string, path: readonly string[]): string | undefined {
  const { known, random } = SEEN.verdictOn(text);
  if (known !== undefined) return known;
  const name = nameAt(path);
  if (SECRET_NAME.test(name) && !HARMLESS.test(text) && !holdsTemplate(text))
    return 'a literal under the name of a secret';
  return random && !PUBLIC_NAME.test(name) ? 'a text that looks drawn by chance' : undefined;
}

/** The nearest name above a text; an index is none. */
function nameAt(path: readonly string[]): string {
  for (let at = path.length - 1; at >= 0; at--) if (!/^\d+$/.test(path[at] ?? '')) return path[at] ?? '';
  return '';
}
