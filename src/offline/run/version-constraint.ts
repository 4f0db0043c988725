const OPERATORS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
};

/** True when a version is within a constraint as Terraform writes them (`6.25.0`, `~> 2.38`, `>= 3.0, < 4.0`). */
export function satisfies(version: string, constraint: string): boolean {
  return constraint.split(',').every((part) => {
    const [, operator = '=', wanted] = /^\s*(~>|!=|>=|<=|=|>|<)?\s*v?([\d.]+)/.exec(part) ?? [];
    // What cannot be read is Terraform's to judge.
    if (wanted === undefined) return true;
    if (operator !== '~>') return OPERATORS[operator]?.(compare(version, wanted)) ?? true;
    const fixed = wanted.split('.').slice(0, -1);
    return compare(version, wanted) >= 0 && fixed.every((number, index) => number === version.split('.')[index]);
  });
}

function compare(one: string, other: string): number {
  const [left, right] = [one, other].map((text) => (text.split('-')[0] ?? '').split('.').map(Number));
  for (let index = 0; index < 3; index++) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
