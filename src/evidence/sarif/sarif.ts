import { OUTCOMES } from '../../policy/engine/outcome';
import { RuleSeverity } from '../../policy/rule/rule-severity';
import { INTENDED } from '../document-head';
import { jsonLines, jsonList } from '../json-document';
import { EvidenceResult, SortedEvidence } from '../sorted-evidence';
import { SarifContext, sarifResult } from './sarif-results';
import { sarifRule } from './sarif-rules';

/** GitHub, "SARIF results exceed one or more limits": a file with more is rejected. */
export const MOST_RESULTS = 25_000;

/** §3.13.4 with the URI that GitHub's page on SARIF support names. */
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const SEVERITIES = [RuleSeverity.ERROR, RuleSeverity.WARNING, RuleSeverity.NOTE];

/** `results.sarif`: one run with every rule, and what rules found; passes are in the policy report. */
export function* sarif(evidence: SortedEvidence): Generator<string, void, undefined> {
  const { rules, severities, documents, exceptionsById, input } = evidence;
  const context: SarifContext = {
    ruleIndex: new Map(rules.map(({ props: { id } }, index) => [id, index])),
    exceptions: exceptionsById,
    documents: new Map(documents.map(({ stack, path }) => [stack, path])),
  };
  const found = evidence.results.filter(({ result }) => result.outcome !== 'error');
  const broken = evidence.results.filter(({ result }) => result.outcome === 'error');
  const told = found.length <= MOST_RESULTS ? found : worstFirst(found).slice(0, MOST_RESULTS);
  const { roadbed, commit } = input.inputs;
  const run = {
    tool: {
      driver: {
        name: 'Roadbed',
        semanticVersion: roadbed,
        informationUri: 'https://roadbed.dev',
        fullDescription: { text: `Policy over the Terraform that an app gives: ${INTENDED}.` },
        rules: rules.map((rule) => sarifRule(rule, severities.get(rule) ?? rule.props.severity)),
      },
    },
    automationDetails: { id: 'roadbed/policy/' },
    invocations: [
      {
        executionSuccessful: broken.length === 0,
        toolExecutionNotifications: [...broken.map((each) => notJudged(each)), ...leftOut(found.length - told.length)],
      },
    ],
    columnKind: 'utf16CodeUnits',
    properties: { shows: INTENDED, commit, breakGlass: input.breakGlass },
  };
  const head = JSON.stringify(run).slice(0, -1);
  yield `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[\n${head},\n"results":`;
  // One line a result: small, and quick to write.
  yield* jsonList(jsonLines(told, (each) => sarifResult(each, context)));
  yield '}\n]}\n';
}

/** When not all can be told, what is worst is. */
function worstFirst(results: readonly EvidenceResult[]): EvidenceResult[] {
  return OUTCOMES.flatMap((outcome) =>
    SEVERITIES.flatMap((severity) =>
      results.filter(({ result }) => result.outcome === outcome && result.severity === severity),
    ),
  );
}

/** §3.20.21: what the tool could not do is a notification, not a result. */
function notJudged({ of: { facts }, result }: EvidenceResult): object {
  return {
    level: 'error',
    message: { text: `rule ${result.rule.props.id} cannot judge ${facts.path}: ${result.message}` },
    associatedRule: { id: result.rule.props.id },
  };
}

function leftOut(count: number): object[] {
  if (count === 0) return [];
  const text = `${count} results are left out, for GitHub takes ${MOST_RESULTS} in a run; policy-report.json has all`;
  return [{ level: 'warning', message: { text } }];
}
