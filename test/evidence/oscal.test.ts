import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { EvidenceInput } from '../../src/evidence/evidence-input';
import { evidenceInput } from './app';
import { documentOf } from './bundle';

interface Property {
  readonly name: string;
  readonly value: string;
}

interface AssessmentResults {
  readonly 'assessment-results': {
    readonly 'import-ap'?: { readonly href: string };
    readonly 'back-matter': { readonly resources: readonly { readonly uuid: string }[] };
    readonly results: readonly [
      {
        readonly 'reviewed-controls': {
          readonly 'control-selections': readonly {
            readonly description: string;
            readonly 'include-controls': readonly { readonly 'control-id': string }[];
          }[];
        };
        readonly observations: readonly { readonly uuid: string }[];
        readonly risks: readonly {
          readonly uuid: string;
          readonly status: string;
          readonly deadline?: string;
          readonly statement: string;
          readonly props: readonly Property[];
        }[];
        readonly findings: readonly {
          readonly title: string;
          readonly target: {
            readonly 'target-id': string;
            readonly status: { readonly state: string; readonly reason: string };
          };
          readonly 'related-risks'?: readonly { readonly 'risk-uuid': string }[];
        }[];
      },
    ];
  };
}

interface ComponentDefinition {
  readonly 'component-definition': {
    readonly components: readonly {
      readonly title: string;
      readonly props?: readonly Property[];
      readonly 'control-implementations'?: readonly {
        readonly 'implemented-requirements': readonly {
          readonly 'control-id': string;
          readonly props: readonly Property[];
        }[];
      }[];
    }[];
  };
}

function schema(file: string): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: true });
  addFormats(ajv);
  return ajv.compile(JSON.parse(readFileSync(join(__dirname, 'schemas', file), 'utf8')) as object);
}

const validResults = schema('oscal_assessment-results_schema.json');
const validComponents = schema('oscal_component_schema.json');

const resultsOf = (input: EvidenceInput): AssessmentResults =>
  JSON.parse(documentOf(input, 'oscal/assessment-results.json')) as AssessmentResults;
const componentsOf = (input: EvidenceInput): ComponentDefinition =>
  JSON.parse(documentOf(input, 'oscal/component-definition.json')) as ComponentDefinition;

test('the assessment results are OSCAL 1.2.1', () => {
  validResults(resultsOf(evidenceInput()));
  expect(validResults.errors).toBeNull();
});

test('the component definition is OSCAL 1.2.1', () => {
  validComponents(componentsOf(evidenceInput()));
  expect(validComponents.errors).toBeNull();
});

test('both are OSCAL for an app in which there is nothing', () => {
  const empty = evidenceInput({ catalogue: [], versions: [], exceptions: [] }, {});
  validResults(resultsOf(empty));
  validComponents(componentsOf(empty));
  expect([validResults.errors, validComponents.errors]).toEqual([null, null]);
});

test('the schemas refuse results without a plan, and an implementation without requirements', () => {
  const { 'import-ap': _plan, ...noPlan } = resultsOf(evidenceInput())['assessment-results'];
  expect(validResults({ 'assessment-results': noPlan })).toBe(false);
  const definition = componentsOf(evidenceInput())['component-definition'];
  const components = definition.components.map((each) => ({
    ...each,
    'control-implementations': [{ ...each['control-implementations']?.[0], 'implemented-requirements': [] }],
  }));
  expect(validComponents({ 'component-definition': { ...definition, components } })).toBe(false);
});

test('the plan that OSCAL asks for is a resource of the document itself', () => {
  const { 'import-ap': plan, 'back-matter': matter } = resultsOf(evidenceInput())['assessment-results'];
  expect(matter.resources.map(({ uuid }) => `#${uuid}`)).toEqual([plan?.href]);
});

test('a control is satisfied only where every rule of it passes everything', () => {
  const [{ findings }] = resultsOf(evidenceInput())['assessment-results'].results;
  const states = findings.map(({ title, target: { status } }) => `${title}: ${status.state} (${status.reason})`);
  expect(states).toEqual([
    'NIST 800-53 sc-28: not-satisfied (fail)',
    'NIST 800-53 sc-28.1: not-satisfied (fail)',
    'NIST 800-53 sc-7: not-satisfied (fail)',
    'SOC 2 CC6.1: not-satisfied (fail)',
    'SOC 2 CC6.6: not-satisfied (fail)',
    'SOC 2 CC7.2: not-satisfied (fail)',
    'PCI DSS 3.5.1: not-satisfied (fail)',
    'HIPAA 164.312(a)(2)(iv): not-satisfied (fail)',
  ]);
  const key = { storage_encrypted: true, kms_key_id: 'key' };
  const kept = { main: { resource: { aws_db_instance: { one: key } } } };
  const unknown = { main: { resource: { aws_db_instance: { one: { ...key, storage_encrypted: '${var.x}' } } } } };
  const stateOf = (stacks: typeof kept | typeof unknown): object[] =>
    resultsOf(evidenceInput({}, stacks))
      ['assessment-results'].results[0].findings.filter(({ title }) => title === 'SOC 2 CC6.1')
      .map(({ target }) => target.status);
  expect(stateOf(kept)).toEqual([{ state: 'satisfied', reason: 'pass' }]);
  expect(stateOf(unknown)).toEqual([{ state: 'not-satisfied', reason: 'other' }]);
});

test('a control of which nothing was applicable has no finding', () => {
  const titles = resultsOf(evidenceInput())['assessment-results'].results[0].findings.map(({ title }) => title);
  expect(titles).not.toContain('SOC 2 CC6.7');
});

test('an exception is an approved deviation with a deadline, found from the finding it is about', () => {
  const [{ risks, findings }] = resultsOf(evidenceInput())['assessment-results'].results;
  const approved = risks.filter(({ status }) => status === 'deviation-approved');
  expect(approved.map(({ deadline, statement }) => [deadline, statement])).toEqual([
    ['2026-12-20T23:59:59Z', 'the shop is for everybody, and a firewall stands before it'],
  ]);
  const [risk] = approved;
  expect(risk?.props.map(({ name, value }) => `${name}=${value}`)).toEqual([
    'exception=EXC-1',
    'Rule_Id=toy-not-from-the-internet',
    'construct-path=checkout-prod/aws_security_group.web',
    'owner=payments',
    'approver=security',
    'ticket=SEC-812',
    'issued=2026-10-01',
  ]);
  const related = findings
    .filter((finding) => finding['related-risks']?.some((each) => each['risk-uuid'] === risk?.uuid))
    .map(({ title }) => title);
  expect(related).toEqual(['NIST 800-53 sc-7', 'SOC 2 CC6.6']);
});

test('lists the controls it has reviewed, as tokens', () => {
  const [{ 'reviewed-controls': reviewed }] = resultsOf(evidenceInput())['assessment-results'].results;
  const ids = reviewed['control-selections'].map((selection) => [
    selection.description,
    ...selection['include-controls'].map((control) => control['control-id']),
  ]);
  expect(ids).toEqual([
    ['NIST 800-53', 'sc-28', 'sc-28.1', 'sc-7'],
    ['SOC 2', 'CC6.1', 'CC6.6', 'CC6.7', 'CC7.2'],
    ['PCI DSS', 'pciDss-3.5.1'],
    ['HIPAA', 'hipaa-164.312.a.2.iv'],
  ]);
});

test('components are the versions of constructs in use and what users made, with the rules that judged them', () => {
  const { components } = componentsOf(evidenceInput())['component-definition'];
  const rules = components.map(({ title, props = [] }) => [
    title,
    ...props.filter(({ name }) => name === 'Rule_Id').map(({ value }) => value),
  ]);
  expect(rules).toEqual([
    ['PavedService@0.9', 'toy-queue-encrypted'],
    ['PavedService@1.0', 'toy-database-encrypted'],
    [
      'user-made resources',
      'toy-database-encrypted',
      'toy-log-retention',
      'toy-not-from-the-internet',
      'toy-queue-encrypted',
    ],
  ]);
});
