import { DNS_LABEL, DNS_LABEL_FROM_LETTER } from '../../../core/naming';
import { checkText, markKind, Problems } from '../../../core/validation';

/** Who may call a service. The network lets these in and nobody else. */
export class Caller {
  /**
   * Another service of the same environment, of any team.
   * @param name its id
   */
  public static service(name: string): Caller {
    const problems = new Problems('Caller.service');
    checkText(problems, 'name', name, DNS_LABEL_FROM_LETTER);
    problems.throwIfAny('cannot name a service');
    return new Caller('service', name);
  }

  /**
   * Everything in a namespace, such as that of an ingress controller.
   * @param name its name
   */
  public static namespace(name: string): Caller {
    const problems = new Problems('Caller.namespace');
    checkText(problems, 'name', name, DNS_LABEL);
    problems.throwIfAny('cannot name a namespace');
    return new Caller('namespace', name);
  }

  private constructor(
    /** What calls: `service` or `namespace`. */
    public readonly kind: string,
    /** What it is called. */
    public readonly name: string,
  ) {}
}

markKind(Caller, 'Caller');
