import { ControlIds } from '../policy/rule/control-ids';
import { PolicyRule } from '../policy/rule/policy-rule';

/** How the controls of a framework are named in documents. */
export interface ControlFramework {
  readonly key: keyof ControlIds;
  /** Short, before an id: `SOC 2 CC6.1`. */
  readonly name: string;
  /** Where its controls are defined. */
  readonly source: string;
}

/** The frameworks that rules name controls of. */
export const CONTROL_FRAMEWORKS: readonly ControlFramework[] = [
  {
    key: 'nist80053',
    name: 'NIST 800-53',
    source:
      'https://raw.githubusercontent.com/usnistgov/oscal-content/main/nist.gov/SP800-53/rev5/json/NIST_SP-800-53_rev5_catalog.json',
  },
  {
    key: 'soc2',
    name: 'SOC 2',
    source:
      'https://www.aicpa-cima.com/resources/download/2017-trust-services-criteria-with-revised-points-of-focus-2022',
  },
  { key: 'iso27001', name: 'ISO 27001', source: 'https://www.iso.org/standard/27001' },
  { key: 'pciDss', name: 'PCI DSS', source: 'https://www.pcisecuritystandards.org/document_library/' },
  { key: 'hipaa', name: 'HIPAA', source: 'https://www.ecfr.gov/current/title-45/subtitle-A/subchapter-C/part-164' },
  { key: 'cisAws', name: 'CIS AWS', source: 'https://www.cisecurity.org/benchmark/amazon_web_services' },
  { key: 'cisGcp', name: 'CIS GCP', source: 'https://www.cisecurity.org/benchmark/google_cloud_computing_platform' },
  { key: 'cisKubernetes', name: 'CIS Kubernetes', source: 'https://www.cisecurity.org/benchmark/kubernetes' },
  { key: 'cisEks', name: 'CIS EKS', source: 'https://www.cisecurity.org/benchmark/kubernetes' },
  { key: 'cisGke', name: 'CIS GKE', source: 'https://www.cisecurity.org/benchmark/kubernetes' },
];

/** The controls of a rule as one reads them: `SOC 2 CC6.1`. */
export function controlNames({ props }: PolicyRule): string[] {
  return CONTROL_FRAMEWORKS.flatMap(({ key, name }) =>
    [...(props.controls?.[key] ?? [])].sort().map((id) => `${name} ${id}`),
  );
}

/** The controls of a rule by framework, in one order. */
export function controlsByFramework({ props }: PolicyRule): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    CONTROL_FRAMEWORKS.flatMap(({ key }) => {
      const ids = props.controls?.[key] ?? [];
      return ids.length === 0 ? [] : [[key, [...ids].sort()]];
    }),
  );
}
