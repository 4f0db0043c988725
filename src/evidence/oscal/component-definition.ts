import { PolicyRule } from '../../policy/rule/policy-rule';
import { CONTROL_FRAMEWORKS } from '../control-frameworks';
import { SortedEvidence } from '../sorted-evidence';
import { stableUuid } from '../stable-uuid';
import { componentsOf, OscalComponent } from './components';
import { EvidencedControl, evidencedControls } from './control-evidence';
import { controlToken, lineText, listOf, oscalMetadata, OscalProperty, property } from './oscal-text';

/** `oscal/component-definition.json`, OSCAL 1.2.1: what the constructs in use are built to meet. */
export function componentDefinition(evidence: SortedEvidence): string {
  const document = {
    'component-definition': {
      uuid: stableUuid('component-definition'),
      metadata: oscalMetadata(
        'Constructs in use, and the controls their rules give evidence of',
        evidence.input.inputs,
      ),
      ...listOf('components', componentsOf(evidence).map(componentOf)),
    },
  };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}

function componentOf(component: OscalComponent): object {
  const { uuid, title, description, rules } = component;
  const controls = evidencedControls(rules);
  const implementations = CONTROL_FRAMEWORKS.flatMap((framework) => {
    const ofFramework = controls.filter((control) => control.framework === framework);
    if (ofFramework.length === 0) return [];
    return [
      {
        uuid: stableUuid('control-implementation', title, framework.key),
        source: framework.source,
        description: `Configuration that ${framework.name} asks for. A rule evidences that configuration, never a whole control.`,
        'implemented-requirements': ofFramework.map((control) => requirement(title, control)),
      },
    ];
  });
  return {
    uuid,
    type: 'software',
    title: lineText(title),
    description,
    ...listOf('props', rules.flatMap(ruleSet)),
    ...listOf('control-implementations', implementations),
  };
}

/** compliance-trestle's convention: the properties of one rule share their remarks. */
function ruleSet({ props }: PolicyRule, index: number): OscalProperty[] {
  const set = `rule_set_${index}`;
  return [...property('Rule_Id', props.id, set), ...property('Rule_Description', props.title, set)];
}

function requirement(component: string, { framework, id, rules }: EvidencedControl): object {
  return {
    uuid: stableUuid('implemented-requirement', component, framework.key, id),
    'control-id': controlToken(framework, id),
    description: rules.map(({ props }) => `${props.title}.`).join('\n'),
    props: [...property('label', id), ...rules.flatMap(({ props }) => property('Rule_Id', props.id))],
  };
}
