import { AnnotationMetadataEntryType } from 'cdktf';
import { IConstruct } from 'constructs';
import { describeValue, Problem } from '../../core/validation';
import { ownAnnotations } from './annotations';
import { Progress } from './progress';

/**
 * Everything the constructs of an app have against it: what their validations return, and their error annotations.
 * The cdktf CLI asks apps to go on in spite of error annotations; nobody would see them before the apply, so they stop us.
 */
export function appProblems(app: IConstruct, progress: Progress): Problem[] {
  const constructs = app.node.findAll();
  return constructs.flatMap((construct, index) => {
    progress.report('validate', index + 1, constructs.length);
    const errors = ownAnnotations(construct).filter(({ level }) => level === AnnotationMetadataEntryType.ERROR);
    return [...construct.node.validate(), ...errors.map(({ message }) => message)].map((text) =>
      problemOf(construct.node.path, text),
    );
  });
}

/** The first line says what is wrong, the others what to do about it. A line that names its construct is left as it is. */
function problemOf(path: string, found: unknown): Problem {
  // A validation of JavaScript may return anything.
  const [first = '', ...rest] = (typeof found === 'string' ? found : describeValue(found)).split('\n');
  const message = path === '' || first.startsWith('[') || names(first, path) ? first : `[${path}] ${first}`;
  const fix = rest.map((line) => line.trim()).filter((line) => line !== '');
  return fix.length === 0 ? { message } : { message, fix: fix.join('\n') };
}

/** Whether a text holds a construct path as a whole, not as a part of a longer word or path. */
function names(text: string, path: string): boolean {
  return text.split(/[^\w/.-]+/).some((word) => word.replace(/\.$/, '') === path);
}
