import { ControlFramework } from '../control-frameworks';
import { INTENDED } from '../document-head';
import { EvidenceInputs } from '../evidence-input';

/** Name space of our own properties (OSCAL, "Extending OSCAL models": props). */
const NAMESPACE = 'https://roadbed.dev/ns/oscal';

export interface OscalProperty {
  readonly name: string;
  readonly ns: string;
  readonly value: string;
  readonly remarks?: string;
}

/** A property; none for an empty value, which OSCAL does not have. */
export function property(name: string, value: string | number | undefined, remarks?: string): OscalProperty[] {
  const text = oneLine(String(value ?? ''));
  return text === '' ? [] : [{ name, ns: NAMESPACE, value: text, ...(remarks !== undefined && { remarks }) }];
}

/** Markup on one line; of nothing, a hyphen. */
export function lineText(text: string): string {
  return oneLine(text) || '-';
}

/** A list that OSCAL wants left out when it is empty. */
export function listOf<T>(name: string, items: readonly T[]): Readonly<Record<string, readonly T[]>> {
  return items.length === 0 ? {} : { [name]: items };
}

/**
 * The id of a control as a token: OSCAL wants a letter first and no parentheses, which ids of PCI DSS, HIPAA and CIS do
 * not keep to. The id as its framework writes it goes into a property beside it.
 */
export function controlToken({ key }: Pick<ControlFramework, 'key'>, id: string): string {
  const token = id.replaceAll(')', '').replace(/[^\p{L}\p{N}.\-_]/gu, '.');
  return /^[\p{L}_]/u.test(token) ? token : `${key}-${token}`;
}

/** The head of an OSCAL document. */
export function oscalMetadata(title: string, { time, roadbed, commit }: EvidenceInputs): object {
  return {
    title,
    'last-modified': time,
    version: commit ?? roadbed,
    'oscal-version': '1.2.1',
    props: [...property('roadbed-version', roadbed), ...property('commit', commit)],
    remarks: `This document shows ${INTENDED}.`,
  };
}

// "." in the schema's patterns takes no line separator.
const oneLine = (text: string): string => text.replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' ').trim();
