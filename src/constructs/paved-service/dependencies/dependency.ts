import { DNS_LABEL_FROM_LETTER } from '../../../core/naming';
import { checkText, markKind, Problems } from '../../../core/validation';

/** Something a service needs to do its work. The network lets it reach these and nothing else. */
export class Dependency {
  /**
   * Another service of the same environment, of any team.
   * @param name its id
   */
  public static service(name: string): Dependency {
    const problems = new Problems('Dependency.service');
    checkText(problems, 'name', name, DNS_LABEL_FROM_LETTER);
    problems.throwIfAny('cannot name a service');
    return new Dependency(name);
  }

  private constructor(
    /** What it is called. */
    public readonly name: string,
  ) {}
}

markKind(Dependency, 'Dependency');
