import { CLOUD_KMS_KEY, HTTPS_URL, KMS_KEY_ARN } from '../naming';
import { checkLiteral, checkText, describeValue, markKind, Problems, requireProps, TextForm } from '../validation';

/** Who signs without a key of their own: an identity that an OpenID Connect issuer vouches for, as Sigstore records it. */
export interface KeylessSigner {
  /** The issuer of the identity: an https URL, such as `https://token.actions.githubusercontent.com`. */
  readonly issuer: string;
  /**
   * The identity: a workflow (`https://github.com/acme/checkout/.github/workflows/release.yaml@refs/heads/main`) or an address.
   * `*` stands for any text, after the host and the owner at the earliest.
   */
  readonly subject: string;
}

const SUBJECT: TextForm = {
  pattern: /^[\x21-\x7e]+$/,
  maxLength: 1000,
  words:
    'an identity without spaces, such as https://github.com/acme/checkout/.github/workflows/release.yaml@refs/heads/main',
};
/** What stands before the first wildcard names a host and an owner there; more of the world would be let in otherwise. */
const OWNED = /^(https:\/\/[^/*]+\/[^/*]+\/.*|[^*]*)$/;

/** Who may have signed the images that run. */
export class Signer {
  /** An identity that an issuer vouches for, through Sigstore: no key is kept by anybody. */
  public static keyless(identity: KeylessSigner): Signer {
    const problems = new Problems('Signer.keyless');
    requireProps(problems, identity, 'names nobody');
    const { issuer, subject } = identity;
    checkText(problems, 'issuer', issuer, HTTPS_URL);
    if (checkText(problems, 'subject', subject, SUBJECT) && !OWNED.test(subject)) {
      problems.add(
        `subject must name a host and an owner before the first *, got ${describeValue(subject)}`,
        'https://github.com/acme/*: anybody could sign otherwise',
      );
    }
    problems.throwIfAny('names nobody');
    return new Signer('keyless', `${subject} by ${issuer}`);
  }

  /**
   * A key in AWS KMS or Google Cloud KMS.
   * @param key ARN of the key or of its alias (AWS), or full name of the key (Google Cloud)
   */
  public static kmsKey(key: string): Signer {
    const problems = new Problems('Signer.kmsKey');
    if (checkLiteral(problems, 'key', key) && !isKey(key)) {
      problems.add(`key must be ${KMS_KEY_ARN.words}, or ${CLOUD_KMS_KEY.words}, got ${describeValue(key)}`);
    }
    problems.throwIfAny('names nobody');
    return new Signer('kms-key', key);
  }

  private constructor(
    /** How it signs: `keyless` or `kms-key`. */
    public readonly kind: string,
    /** Who it is: the identity and its issuer, or the key. */
    public readonly identity: string,
  ) {}

  /** How and who, such as `kms-key arn:aws:kms:…`. */
  public toString(): string {
    return `${this.kind} ${this.identity}`;
  }
}

markKind(Signer, 'Signer');

function isKey(key: unknown): boolean {
  return typeof key === 'string' && [KMS_KEY_ARN, CLOUD_KMS_KEY].some(({ pattern }) => pattern.test(key));
}
