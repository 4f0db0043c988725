import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One step from the props of a service to a text: a prop, an element, a value of a map, or an argument of what makes an object. */
export type Step =
  | { readonly kind: 'prop'; readonly name: string }
  | { readonly kind: 'element' }
  | { readonly kind: 'value'; readonly of: string }
  | { readonly kind: 'argument'; readonly maker: string; readonly index: number };

/** A place where a service can say a text. */
export type TextPlace = readonly Step[];

interface TypeReference {
  readonly primitive?: string;
  readonly fqn?: string;
  readonly collection?: { readonly kind: 'array' | 'map'; readonly elementtype: TypeReference };
}
interface Member {
  readonly name: string;
  readonly type: TypeReference;
}
interface Maker {
  readonly name: string;
  readonly static?: boolean;
  readonly parameters?: readonly Member[];
}
interface DeclaredType {
  readonly kind: string;
  readonly name: string;
  readonly properties?: readonly Member[];
  readonly methods?: readonly Maker[];
  readonly interfaces?: readonly string[];
}

const SURFACE = join(__dirname, '../../../../api/roadbed.jsii.json');

/** Every place where the props of a type take a text, by what the public surface declares; each class is entered once. */
export function textPlaces(type: string, except: readonly string[]): TextPlace[] {
  const { types } = JSON.parse(readFileSync(SURFACE, 'utf8')) as { types: Readonly<Record<string, DeclaredType>> };
  const entered = new Set<string>();

  const ofReference = ({ primitive, collection, fqn }: TypeReference, path: TextPlace, name: string): TextPlace[] => {
    if (primitive === 'string') return [path];
    if (collection !== undefined) {
      const step: Step = collection.kind === 'array' ? { kind: 'element' } : { kind: 'value', of: name };
      return ofReference(collection.elementtype, [...path, step], name);
    }
    return fqn === undefined ? [] : ofType(fqn, path);
  };
  const ofType = (fqn: string, path: TextPlace): TextPlace[] => {
    const declared = types[fqn];
    if (declared?.kind === 'interface') {
      return propsOf(declared).flatMap(({ name, type }) => ofReference(type, [...path, { kind: 'prop', name }], name));
    }
    if (declared?.kind !== 'class' || entered.has(fqn)) return [];
    entered.add(fqn);
    return (declared.methods ?? []).filter(isStatic).flatMap((maker) =>
      (maker.parameters ?? []).flatMap(({ name, type }, index) => {
        const step: Step = { kind: 'argument', maker: `${declared.name}.${maker.name}`, index };
        return ofReference(type, [...path, step], name);
      }),
    );
  };
  const propsOf = ({ properties = [], interfaces = [] }: DeclaredType): Member[] => [
    ...properties.filter(({ name }) => !except.includes(name)),
    ...interfaces.flatMap((each) => propsOf(types[each] ?? { kind: '', name: each })),
  ];
  return ofType(type, []);
}

const isStatic = (maker: Maker): boolean => maker.static === true;

/** How a place is called in the name of a test. */
export function titleOf(place: TextPlace): string {
  return place
    .map((step) => {
      if (step.kind === 'prop') return `.${step.name}`;
      if (step.kind === 'element') return '[]';
      return step.kind === 'value' ? '{}' : `=${step.maker}(#${step.index})`;
    })
    .join('')
    .replace(/^\./, '');
}
