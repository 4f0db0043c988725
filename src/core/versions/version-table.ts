import { checkLiteral, closestName, describeValue, Problems } from '../validation';
import { NotApplicableDecision, VersionFacts } from './versioned-construct';

/** Where a version of a construct is in its life. */
export type VersionStatus = 'supported' | 'preview' | 'retired';

/** One version `N.p` of a construct and what it decides. */
export interface ConstructVersion<D> {
  readonly status: VersionStatus;
  /** The last day it is supported, 18 months after its release; a preview has none. */
  readonly supportedUntil?: string;
  readonly decisions: D;
  /** Checks it has decided not to meet, and why. */
  readonly notApplicable?: readonly NotApplicableDecision[];
}

/** A version as asked for and found: its full name and its decisions. */
export interface ChosenVersion<D> {
  /** `N.p`, or `N.p-preview`. */
  readonly name: string;
  readonly decisions: D;
}

/** Everything a construct has decided, version by version. */
export class VersionTable<D> {
  /**
   * @param construct the construct's class, such as `PavedService`
   * @param versions by `N.p`, oldest first
   */
  constructor(
    public readonly construct: string,
    private readonly versions: Readonly<Record<string, ConstructVersion<D>>>,
  ) {}

  /** The versions that can be asked for, as they must be written. */
  public get available(): string[] {
    return Object.entries(this.versions)
      .filter(([, { status }]) => status !== 'retired')
      .map(([version, { status }]) => (status === 'preview' ? `${version}-preview` : version));
  }

  /** What is to be known of every version beside what it makes, oldest first. */
  public get facts(): VersionFacts[] {
    return Object.entries(this.versions).map(([version, { status, supportedUntil, notApplicable = [] }]) => ({
      construct: this.construct,
      version: status === 'preview' ? `${version}-preview` : version,
      ...(supportedUntil !== undefined && { supportedUntil }),
      notApplicable,
    }));
  }

  /** What is to be known of a version that was chosen. */
  public factsOf(name: string): VersionFacts {
    return (
      this.facts.find(({ version }) => version === name) ?? {
        construct: this.construct,
        version: name,
        notApplicable: [],
      }
    );
  }

  /** The version a user asked for by name; says what exists when it cannot be had. */
  public choose(problems: Problems, prop: string, asked: string): ChosenVersion<D> | undefined {
    if (!checkLiteral(problems, prop, asked)) return undefined;
    // Types say so already, but a version is easily written as a number.
    const name = typeof asked === 'string' ? asked : '';
    const [version = '', suffix] = splitPreview(name);
    const found = Object.hasOwn(this.versions, version) ? this.versions[version] : undefined;
    const exists = `${this.construct} has ${this.available.join(', ')}`;
    if (found === undefined) {
      const near = closestName(name, this.available);
      problems.add(
        `${prop} must be a version of ${this.construct}, got ${describeValue(asked)}`,
        `${near === undefined ? '' : `did you mean "${near}"? `}${exists}`,
      );
    } else if (found.status === 'retired') {
      problems.add(`${prop} must be a supported version, but ${this.construct} ${version} is retired`, exists);
    } else if (found.status === 'preview' && suffix === undefined) {
      problems.add(
        `${prop} must ask for a preview as such, got "${name}"`,
        `write "${version}-preview": it may still change, so keep production off it; ${exists}`,
      );
    } else if (found.status === 'supported' && suffix !== undefined) {
      problems.add(`${prop} asks for a preview of what has been released, got "${name}"`, `write "${version}"`);
    } else {
      return { name, decisions: found.decisions };
    }
    return undefined;
  }
}

function splitPreview(name: string): [string, string | undefined] {
  const match = /^(.*)-(preview)$/.exec(name);
  return match === null ? [name, undefined] : [match[1] ?? '', match[2]];
}
