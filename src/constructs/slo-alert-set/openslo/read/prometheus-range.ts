// Prometheus documentation, "Data model" and "Querying basics": the name of a metric and a selector of labels.
const SELECTOR = '[a-zA-Z_:][a-zA-Z0-9_:]*(?:\\{(?:[^"{}]|"(?:[^"\\\\]|\\\\.)*")*\\})?';
const COUNTER = new RegExp(`^(?:sum\\s*\\(\\s*(${SELECTOR})\\s*\\)|(${SELECTOR}))$`);
// What sloth, which reads OpenSLO, has written for the range.
const SLOTH_WINDOW = /\{\{\s*\.window\s*\}\}/g;

/**
 * A query of events with `$window` for its range. A bare counter, or a sum of one, becomes its rate; nothing else can be given a
 * range without guessing where. Undefined then.
 */
export function withWindow(query: string, isCounter: boolean): string | undefined {
  const given = query.replace(SLOTH_WINDOW, '$window');
  if (given.includes('$window')) return given;
  const [, summed, bare] = COUNTER.exec(given.trim()) ?? [];
  const selector = summed ?? bare;
  return selector === undefined || !isCounter ? undefined : `sum(rate(${selector}[$window]))`;
}
