import { Problems, RoadbedError } from '../../core/validation';
import { checkExceptions } from '../../policy/exceptions/check-exceptions';
import { PolicyExceptions } from '../../policy/exceptions/exceptions-file';
import { PolicyException } from '../../policy/exceptions/policy-exception';
import { Framework } from '../../policy/frameworks/framework';
import { CHECK } from '../../policy/input/refusals';
import { checkPacks } from '../../policy/packs/check-packs';
import { PolicyPack } from '../../policy/packs/policy-pack';
import { PolicyRule } from '../../policy/rule/policy-rule';
import { allRules } from '../../policy/rules/rule-groups';
import { rulePackOf } from './rule-module';

/** By what is judged beside Roadbed's own rules. */
export interface CheckSettings {
  readonly packs: readonly PolicyPack[];
  readonly exceptions: readonly PolicyException[];
  /** Every rule there is, Roadbed's and those of the packs. */
  readonly rules: readonly PolicyRule[];
}

/** Reads the modules of rules and the file of exceptions; one error tells all that is wrong with what they hold. */
export async function readCheckSettings(options: {
  readonly rules: readonly string[];
  readonly exceptions?: string;
  readonly frameworks: readonly Framework[];
}): Promise<CheckSettings> {
  const problems = new Problems('roadbed check');
  const packs: PolicyPack[] = [];
  for (const module of options.rules) packs.push(...(await rulePackOf(problems, module)));
  if (problems.isEmpty && packs.length > 0) checkPacks(problems, '--rules', packs);
  const exceptions = options.exceptions === undefined ? [] : PolicyExceptions.fromFile(options.exceptions);
  if (!problems.isEmpty) throw refused(problems);
  const rules = [...allRules(), ...packs.flatMap(({ props }) => props.rules)];
  const { frameworks } = options;
  if (exceptions.length > 0) checkExceptions(problems, '--exceptions', exceptions, { rules, frameworks });
  if (!problems.isEmpty) throw refused(problems);
  return { packs, exceptions, rules };
}

function refused(problems: Problems): RoadbedError {
  return new RoadbedError('roadbed check cannot run', problems.all, CHECK.outcome);
}
