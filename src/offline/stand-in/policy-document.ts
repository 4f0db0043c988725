type Values = Readonly<Record<string, unknown>>;

/** The JSON that `aws_iam_policy_document` renders of its arguments; policies it builds on come first, overrides by Sid last. */
export function policyDocument(config: Values): string {
  const statements = [
    ...jsonStatements(config.source_policy_documents),
    ...listOf(config.statement).map((each) => statement(each as Values)),
  ];
  for (const override of jsonStatements(config.override_policy_documents)) {
    const index = statements.findIndex((each) => each.Sid !== undefined && each.Sid === override.Sid);
    if (index < 0) statements.push(override);
    else statements[index] = override;
  }
  const document = {
    Version: config.version ?? '2012-10-17',
    ...(config.policy_id === undefined || config.policy_id === null ? {} : { Id: config.policy_id }),
    Statement: statements,
  };
  return JSON.stringify(document, null, 2);
}

function statement(given: Values): Values {
  const entries: [string, unknown][] = [
    ['Sid', given.sid],
    ['Effect', given.effect ?? 'Allow'],
    ['Action', oneOrMany(given.actions)],
    ['NotAction', oneOrMany(given.not_actions)],
    ['Resource', oneOrMany(given.resources)],
    ['NotResource', oneOrMany(given.not_resources)],
    ['Principal', principals(given.principals)],
    ['NotPrincipal', principals(given.not_principals)],
    ['Condition', conditions(given.condition)],
  ];
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== null));
}

/** `&{…}` stands for IAM's own `${…}`, which Terraform would read as a template. */
function oneOrMany(values: unknown): unknown {
  const all = listOf(values).map((each) => String(each).replace(/&\{/g, '${'));
  if (all.length === 0) return undefined;
  return all.length === 1 ? all[0] : all.sort().reverse();
}

function principals(blocks: unknown): unknown {
  const all = listOf(blocks) as Values[];
  if (all.length === 0) return undefined;
  if (all.some(({ type }) => type === '*')) return '*';
  return Object.fromEntries(all.map(({ type, identifiers }) => [type, oneOrMany(identifiers)]));
}

function conditions(blocks: unknown): unknown {
  const tests: Record<string, Record<string, unknown>> = {};
  for (const { test, variable, values } of listOf(blocks) as Values[]) {
    tests[String(test)] = { ...tests[String(test)], [String(variable)]: oneOrMany(values) };
  }
  return Object.keys(tests).length === 0 ? undefined : tests;
}

function jsonStatements(documents: unknown): Values[] {
  return listOf(documents).flatMap((each) => {
    try {
      const document = JSON.parse(String(each)) as { Statement?: Values | Values[] };
      return Array.isArray(document.Statement) ? document.Statement : document.Statement ? [document.Statement] : [];
    } catch {
      return [];
    }
  });
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
