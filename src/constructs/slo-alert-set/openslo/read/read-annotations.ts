import { Duration } from '../../../../core/units/duration';
import { describeValue, Problems } from '../../../../core/validation';
import { annotationOf, ANNOTATIONS } from '../annotations';
import { Metadata } from '../documents';
import { minutesOfShorthand } from '../duration-shorthand';

type Annotation = keyof typeof ANNOTATIONS;

/** A number that is annotated. */
export function numberOf(problems: Problems, inside: string, metadata: Metadata, name: Annotation): number | undefined {
  const text = annotationOf(metadata, name);
  if (text === undefined || /^\d{1,9}(\.\d{1,9})?$/.test(text)) return text === undefined ? undefined : Number(text);
  problems.add(`${inside}metadata.annotations.${ANNOTATIONS[name]} must be a number, got ${describeValue(text)}`);
  return undefined;
}

/** A length of time that is annotated: `15m`, `2h`. */
export function durationOf(
  problems: Problems,
  inside: string,
  metadata: Metadata,
  name: Annotation,
): Duration | undefined {
  const text = annotationOf(metadata, name);
  const minutes = text !== undefined && /^\d{1,6}[mhd]$/.test(text) ? minutesOfShorthand(text) : undefined;
  if (minutes !== undefined) return Duration.minutes(minutes);
  if (text !== undefined) {
    problems.add(
      `${inside}metadata.annotations.${ANNOTATIONS[name]} must be a duration such as 15m or 2h, got ${describeValue(text)}`,
    );
  }
  return undefined;
}

/** Percentages that are annotated: `50,75,100`; none where nothing stands. */
export function percentsOf(
  problems: Problems,
  inside: string,
  metadata: Metadata,
  name: Annotation,
): number[] | undefined {
  const text = annotationOf(metadata, name);
  if (text === undefined) return undefined;
  if (text === '') return [];
  if (/^\d{1,3}(\.\d{1,9})?(,\d{1,3}(\.\d{1,9})?)*$/.test(text)) return text.split(',').map(Number);
  problems.add(
    `${inside}metadata.annotations.${ANNOTATIONS[name]} must be percentages such as 50,75,100, got ${describeValue(text)}`,
  );
  return undefined;
}
