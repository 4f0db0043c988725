/** The standard that Kubernetes itself enforces by labels of a namespace; each of its controls is a rule here. */
export const POD_SECURITY_STANDARDS = 'https://kubernetes.io/docs/concepts/security/pod-security-standards/';
