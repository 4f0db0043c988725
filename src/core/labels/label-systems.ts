/** A system that labels go to, each with its own rules. */
export type LabelSystem = 'aws' | 'gcp' | 'kubernetes' | 'datadog';

/** What a system accepts as a key and as a value. */
export interface LabelRule {
  readonly title: string;
  readonly key: RegExp;
  readonly value: RegExp;
  /** The rule in words, to follow "takes ". */
  readonly words: string;
  /** The most labels one resource may have. */
  readonly maxCount: number;
  /** How a value is brought into the system's own legal form, where that loses nothing. */
  readonly form: (text: string) => string;
}

const asIs = (text: string): string => text;
const lowerCase = (text: string): string => text.toLowerCase();

/**
 * AWS: "Tag naming limits and requirements" (Tagging AWS resources, user guide); `aws:` begins AWS's own, in any case.
 * Google Cloud: "Requirements for labels" (Resource Manager, creating and managing labels).
 * Kubernetes: "Labels and Selectors", syntax and character set; the count has no limit of its own. A key's prefix is left
 * out, for Google Cloud takes none.
 * Datadog: "Getting started with tags", defining tags: it lower-cases what it gets, folds runs of underscores and drops the
 * last one; `key:value` takes 200 characters together.
 */
export const LABEL_RULES: Readonly<Record<LabelSystem, LabelRule>> = {
  aws: {
    title: 'an AWS tag',
    key: /^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/iu,
    value: /^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/iu,
    words: 'up to 256 letters, digits, spaces and _ . : / = + - @',
    maxCount: 50,
    form: asIs,
  },
  gcp: {
    title: 'a Google Cloud label',
    key: /^[a-z][a-z0-9_-]{0,62}$/,
    value: /^[a-z0-9_-]{0,63}$/,
    words: 'up to 63 letters, digits, hyphens and underscores (letters are lower-cased)',
    maxCount: 64,
    form: lowerCase,
  },
  kubernetes: {
    title: 'a Kubernetes label',
    key: /^[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/,
    value: /^([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$/,
    words: 'up to 63 letters, digits, hyphens, underscores and dots, starting and ending with a letter or digit',
    maxCount: Infinity,
    form: asIs,
  },
  datadog: {
    title: 'a Datadog tag',
    key: /^(?!.*(__|_$))[a-z][a-z0-9_./-]{0,98}$/,
    value: /^(?!.*(__|[_:]$))[a-z0-9_.:/-]{1,100}$/,
    words: '1 to 100 letters, digits and _ - . : /, without __ and not ending in _ or : (letters are lower-cased)',
    maxCount: Infinity,
    form: lowerCase,
  },
};

/** The systems in the order that errors name them. */
export const LABEL_SYSTEMS: readonly LabelSystem[] = ['aws', 'gcp', 'kubernetes', 'datadog'];
