/** A policy of a resource that refuses everything to everybody who comes by plain HTTP, and allows nothing. */
export function tlsOnly(action: string, resources: string | readonly string[]): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'TlsOnly',
        Effect: 'Deny',
        Principal: '*',
        Action: action,
        Resource: resources,
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ],
  });
}
