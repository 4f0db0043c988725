/** A framework of controls that rules give evidence for. The values are the keys of `ControlIds`. */
export enum Framework {
  /** SOC 2: AICPA Trust Services Criteria of 2017, with the points of focus of 2022. */
  SOC_2 = 'soc2',
  /** ISO/IEC 27001:2022, Annex A. */
  ISO_27001 = 'iso27001',
  /** NIST SP 800-53 revision 5, the moderate baseline. */
  NIST_800_53 = 'nist80053',
  /** PCI DSS 4.0.1. */
  PCI_DSS = 'pciDss',
  /** HIPAA Security Rule, 45 CFR Part 164 Subpart C. */
  HIPAA = 'hipaa',
  /** CIS Amazon Web Services Foundations Benchmark 6.0.0. */
  CIS_AWS = 'cisAws',
  /** CIS Google Cloud Platform Foundation Benchmark 4.0.0. */
  CIS_GCP = 'cisGcp',
  /** CIS Kubernetes Benchmark 1.12.0. */
  CIS_KUBERNETES = 'cisKubernetes',
  /** CIS Amazon Elastic Kubernetes Service Benchmark 1.7.0. */
  CIS_EKS = 'cisEks',
  /** CIS Google Kubernetes Engine Benchmark 1.7.0. */
  CIS_GKE = 'cisGke',
}
