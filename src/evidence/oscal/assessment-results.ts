import { CONTROL_FRAMEWORKS } from '../control-frameworks';
import { INTENDED } from '../document-head';
import { SortedEvidence } from '../sorted-evidence';
import { stableUuid } from '../stable-uuid';
import { componentsOf, OscalComponent } from './components';
import { EvidencedControl, evidencedControls } from './control-evidence';
import { inventoryItems, observationsOf, oscalObservation, RuleObservation } from './observations';
import { controlToken, lineText, listOf, oscalMetadata, property } from './oscal-text';
import { RuleRisk, risksOf } from './risks';

/** OSCAL asks for the state of a component, which no synth knows. */
const NOT_DEPLOYED = `Not known: this shows ${INTENDED}.`;

/** `oscal/assessment-results.json`, OSCAL 1.2.1: what the rules say of this app. */
export function assessmentResults(evidence: SortedEvidence): string {
  const plan = stableUuid('assessment-plan');
  const { inputs } = evidence.input;
  const document = {
    'assessment-results': {
      uuid: stableUuid('assessment-results'),
      metadata: oscalMetadata('What policy says of the configuration of an app', inputs),
      'import-ap': { href: `#${plan}`, remarks: 'There is no assessment plan: the rules are the plan.' },
      results: [resultOf(evidence)],
      'back-matter': {
        resources: [
          {
            uuid: plan,
            title: 'The rules of Roadbed and of the packs that the platform adds',
            description: 'Every rule judges every resource of its types at each synth; policy-report.json lists them.',
            rlinks: [{ href: '../policy-report.json' }],
          },
        ],
      },
    },
  };
  return `${JSON.stringify(document)}\n`;
}

function resultOf(evidence: SortedEvidence): object {
  const { time } = evidence.input.inputs;
  const components = componentsOf(evidence);
  const observations = observationsOf(evidence);
  const risks = risksOf(evidence, observations);
  const controls = evidencedControls(observations.map(({ rule }) => rule));
  return {
    uuid: stableUuid('result'),
    title: 'Policy at synthesis',
    description: `Shows ${INTENDED}.`,
    start: time,
    'local-definitions': {
      ...listOf('components', components.map(componentOf)),
      ...listOf('inventory-items', inventoryItems(evidence)),
    },
    'reviewed-controls': { 'control-selections': selections(controls) },
    ...listOf(
      'observations',
      observations.map((each) => oscalObservation(each, components, time)),
    ),
    ...listOf(
      'risks',
      risks.map(({ body }) => body),
    ),
    ...listOf('findings', findingsOf(controls, observations, risks)),
  };
}

function componentOf({ uuid, title, description }: OscalComponent): object {
  return {
    uuid,
    type: 'software',
    title: lineText(title),
    description,
    status: { state: 'other', remarks: NOT_DEPLOYED },
  };
}

/** OSCAL wants a selection, even where no rule names a control and nothing was found. */
function selections(controls: readonly EvidencedControl[]): object[] {
  const selected = CONTROL_FRAMEWORKS.flatMap((framework) => {
    const ids = controls
      .filter((control) => control.framework === framework)
      .map(({ id }) => controlToken(framework, id));
    if (ids.length === 0) return [];
    return [
      {
        description: framework.name,
        'include-controls': ids.map((id) => ({ 'control-id': id })),
      },
    ];
  });
  if (selected.length > 0) return selected;
  return [
    { 'include-all': {}, remarks: 'No rule that had something to judge names a control: there are no findings.' },
  ];
}

function findingsOf(
  controls: readonly EvidencedControl[],
  observations: readonly RuleObservation[],
  risks: readonly RuleRisk[],
): object[] {
  const byRule = new Map(observations.map((observation) => [observation.rule, observation]));
  return controls.flatMap((control) => {
    const seen = control.rules.flatMap((rule) => byRule.get(rule) ?? []);
    const ids = new Set(seen.map(({ rule }) => rule.props.id));
    return finding(
      control,
      seen,
      risks.filter(({ rule }) => ids.has(rule)),
    );
  });
}

/** Where every rule was not applicable nothing was assessed. */
function finding(
  { framework, id }: EvidencedControl,
  observations: readonly RuleObservation[],
  risks: readonly RuleRisk[],
): object[] {
  const sum = (outcome: keyof RuleObservation['counts']): number =>
    observations.reduce((total, { counts }) => total + counts[outcome], 0);
  const failed = sum('fail') + sum('error');
  const open = failed + sum('unknown') + sum('excepted');
  if (open + sum('pass') === 0) return [];
  const reason = open === 0 ? 'pass' : failed > 0 ? 'fail' : 'other';
  return [
    {
      uuid: stableUuid('finding', framework.key, id),
      title: lineText(`${framework.name} ${id}`),
      description:
        `${sum('pass')} passed, ${failed} failed, ${sum('unknown')} unknown, ${sum('excepted')} excepted. ` +
        `This is evidence of configuration that the control asks for, not of the whole control: ${INTENDED}.`,
      props: property('label', id),
      target: {
        type: 'statement-id',
        'target-id': `${controlToken(framework, id)}_smt`,
        status: { state: open === 0 ? 'satisfied' : 'not-satisfied', reason },
      },
      'related-observations': observations.map(({ uuid }) => ({ 'observation-uuid': uuid })),
      ...listOf(
        'related-risks',
        risks.map(({ uuid }) => ({ 'risk-uuid': uuid })),
      ),
    },
  ];
}
