/** How variables and keys are named that hold a secret: `DB_PASSWORD`, `api-token`, `STRIPE_SECRET_KEY`. */
const SECRET =
  /(?:^|[_.-])(?:password|passwd|passphrase|pwd|secret|token|credentials?|apikey|(?:api|access|auth|client|encryption|license|master|private|secret|service|signing|ssh)[_.-]?key)$/i;
/** Names that end like those of secrets, and are none. */
const PUBLIC = /(?:^|[_.-])(?:public|publishable)[_.-]?(?:api[_.-]?)?(?:key|token)$/i;

/** Whether something of this name holds a secret; what names or locates one (`SECRET_NAME`, `TOKEN_URL`) does not. */
export function isSecretName(name: string): boolean {
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1_$2');
  return SECRET.test(words) && !PUBLIC.test(words);
}
