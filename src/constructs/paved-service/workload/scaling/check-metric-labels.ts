import { checkObject, checkText, describeValue, Problems, TextForm } from '../../../../core/validation';

/** Kubernetes, "Labels and Selectors": a name of 63 characters after a prefix of 253, a value of 63. */
const KEY: TextForm = {
  pattern: /^([a-z0-9]([a-z0-9.-]*[a-z0-9])?\/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/,
  maxLength: 317,
  words: 'a label of Kubernetes',
};
const VALUE: TextForm = {
  pattern: /^([A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?)?$/,
  maxLength: 63,
  words: 'the value of a label: letters, digits and _ . -, starting and ending with a letter or digit',
};

/** Says what is wrong with the labels that choose among the series of a metric. */
export function checkMetricLabels(problems: Problems, labels: Readonly<Record<string, string>> | undefined): void {
  if (labels === undefined || !checkObject(problems, 'labels', labels, "labels: { queue: 'orders' }")) return;
  for (const [key, value] of Object.entries(labels)) {
    checkText(problems, 'labels key', key, KEY);
    checkText(problems, `labels[${describeValue(key)}]`, value, VALUE);
  }
}
