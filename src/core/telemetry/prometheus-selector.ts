/** A selector of PromQL: label matchers in braces. Values are quoted as Go quotes strings, which is JSON's way for these. */
export function selector(matchers: Readonly<Record<string, string>>, more: readonly string[] = []): string {
  const equal = Object.entries(matchers).map(([label, value]) => `${label}=${JSON.stringify(value)}`);
  return `{${[...equal, ...more].join(',')}}`;
}

/** The `le` of a bucket. Prometheus 3 writes whole numbers as `1.0`, earlier ones and exporters as `1`. */
export function bucketMatcher(boundary: number): string {
  return Number.isInteger(boundary) ? `le=~"${boundary}(\\\\.0)?"` : `le="${boundary}"`;
}
