import { loadWhenNeeded } from '../../../core/load-when-needed';

/** What is wrong with a query of Prometheus, and how to mend it. */
export interface QueryFault {
  readonly message: string;
  readonly fix: string;
}

/** The part of a tree that @lezer/common gives which is read here. */
interface Node {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly type: { readonly isError: boolean };
}
interface Parser {
  parse(text: string): { iterate(spec: { enter(node: Node): void }): void };
}

/** What stands for the range while the query is parsed: as long as `$window` is, and no duration that anybody writes. */
const RANGE = '777777s';
const RATE = 'sum(rate(jobs_failed_total[$window]))';
const TOTALS: readonly string[] = ['Increase', 'CountOverTime', 'Delta', 'SumOverTime'];
/** These make of vectors what a ratio cannot be made of: a scalar, a text. */
const SCALARS: readonly string[] = ['Scalar', 'Time', 'Pi'];

/** What is wrong with the syntax of a query; events are rates, over `$window` alone. Undefined where nothing is. */
export function promQlFault(query: string, isEvents: boolean): QueryFault | undefined {
  const text = query.replaceAll('$window', RANGE);
  const nodes = nodesOf(text);
  const error = nodes.find(({ type }) => type.isError);
  const odd = outsideTexts(query).search(/\$(?!window(?![A-Za-z0-9_]))|\{\{/);
  if (error !== undefined || odd >= 0) {
    const at = odd >= 0 ? odd : (error?.from ?? 0);
    const near = query.slice(at, at + 20).trim();
    return {
      message: `must be PromQL, and is not ${near === '' ? 'at its end' : `at character ${at + 1}, ${JSON.stringify(near)}`}`,
      fix: isEvents ? RATE : 'max(queue_oldest_message_seconds)',
    };
  }
  const top = nodes[1];
  if (top !== undefined && isNoVector(top, nodes)) {
    return {
      message: 'must be a vector of series, and is a text, a number or a range',
      fix: isEvents ? RATE : 'max(queue_depth)',
    };
  }
  const total = isEvents ? nodes.find(({ name }) => TOTALS.includes(name)) : undefined;
  if (total === undefined) return undefined;
  return {
    message: `must be a rate a second, for windows of different lengths are compared, and ${text.slice(total.from, total.to)}() counts up`,
    fix: RATE,
  };
}

function isNoVector(top: Node, nodes: readonly Node[]): boolean {
  if (['StringLiteral', 'NumberDurationLiteral', 'MatrixSelector', 'SubqueryExpr'].includes(top.name)) return true;
  const called = nodes.find(({ name, from }) => SCALARS.includes(name) && from === top.from);
  return top.name === 'FunctionCall' && called !== undefined;
}

/** In the order in which they begin, the outer before the inner. */
function nodesOf(text: string): Node[] {
  const { parser } = loadWhenNeeded<{ readonly parser: Parser }>('@prometheus-io/lezer-promql');
  const nodes: Node[] = [];
  parser.parse(text).iterate({
    enter: ({ name, from, to, type }) => {
      nodes.push({ name, from, to, type });
    },
  });
  return nodes;
}

/** The query with blanks for what is quoted. */
function outsideTexts(query: string): string {
  return query.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g, (text) => ' '.repeat(text.length));
}
