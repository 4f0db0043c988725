/**
 * The controls that a rule gives evidence of, by framework, as each framework writes its ids. A rule evidences the
 * configuration a control asks for, never the whole control.
 */
export interface ControlIds {
  /**
   * NIST SP 800-53 revision 5, as OSCAL writes them: `ac-3`, `sc-28.1`.
   * @default - none
   */
  readonly nist80053?: string[];
  /**
   * SOC 2, Trust Services Criteria 2017 with the points of focus of 2022: `CC6.1`.
   * @default - none
   */
  readonly soc2?: string[];
  /**
   * ISO/IEC 27001:2022 Annex A: `A.8.24`.
   * @default - none
   */
  readonly iso27001?: string[];
  /**
   * PCI DSS 4.0.1: `3.5.1`.
   * @default - none
   */
  readonly pciDss?: string[];
  /**
   * HIPAA Security Rule, 45 CFR: `164.312(a)(2)(iv)`.
   * @default - none
   */
  readonly hipaa?: string[];
  /**
   * CIS Amazon Web Services Foundations Benchmark 6.0.0.
   * @default - none
   */
  readonly cisAws?: string[];
  /**
   * CIS Google Cloud Platform Foundation Benchmark 4.0.0.
   * @default - none
   */
  readonly cisGcp?: string[];
  /**
   * CIS Kubernetes Benchmark 1.12.0.
   * @default - none
   */
  readonly cisKubernetes?: string[];
  /**
   * CIS Amazon Elastic Kubernetes Service Benchmark 1.7.0.
   * @default - none
   */
  readonly cisEks?: string[];
  /**
   * CIS Google Kubernetes Engine Benchmark 1.7.0.
   * @default - none
   */
  readonly cisGke?: string[];
}
