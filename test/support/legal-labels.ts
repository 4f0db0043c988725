import { isObject, Json, JsonObject } from '../golden/terraform-document';

interface Rule {
  readonly key: RegExp;
  readonly value: RegExp;
  readonly most: number;
}

/** Kubernetes: apimachinery, content/kube.go (labelKeyFmt, labelValueFmt). AWS: IAM API, tagKeyType and tagValueType. */
const KUBERNETES: Rule = {
  key: /^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/,
  value: /^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/,
  most: Infinity,
};
const AWS: Rule = {
  key: /^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/iu,
  value: /^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/iu,
  most: 50,
};
const RULES: Readonly<Record<string, Rule>> = { labels: KUBERNETES, match_labels: KUBERNETES, tags: AWS };

/** Every label, selector and tag in a document that the system it goes to would refuse, as `labels key=value`. */
export function illegalLabels(value: Json): string[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(illegalLabels);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const rule = RULES[key];
    return rule !== undefined && isObject(child) ? judged(key, rule, child) : illegalLabels(child);
  });
}

function judged(place: string, rule: Rule, labels: JsonObject): string[] {
  const entries = Object.entries(labels);
  const bad = entries.filter(([key, value]) => !rule.key.test(key) || !rule.value.test(String(value)));
  const tooMany = entries.length > rule.most ? [`${place}: ${entries.length} entries`] : [];
  return [...bad.map(([key, value]) => `${place} ${key}=${String(value)}`), ...tooMany];
}
