import { BlockSchema, CtyType } from '../../schema/schema';
import { AttributePath } from '../attribute-path';
import { CtyObject, CtyValue, isDynamic, isList, isObject } from '../cty-value';
import { Diagnostic } from '../diagnostic';

/** As the SDK's `validateConfigNulls`: no element of a list or set may be null, however deep it is. */
export function nullElements(block: BlockSchema, config: CtyObject): Diagnostic[] {
  const attributes = Object.entries(block.attributes).flatMap(([name, { type }]) =>
    inValue(type, config[name] ?? null, [{ attribute: name }]),
  );
  const blocks = Object.entries(block.blocks).flatMap(([name, nested]) => {
    const value = config[name] ?? null;
    const all = isList(value) ? value : [value];
    return all.flatMap((each, index) => {
      const path: AttributePath = [{ attribute: name }, ...(nested.nesting === 'list' ? [{ index }] : [])];
      return isObject(each) ? nullElements(nested.block, each).map((fault) => below(path, fault, nested.nesting)) : [];
    });
  });
  return [...attributes, ...blocks];
}

/** An element of a set has no index: Terraform is pointed at the set. */
function below(path: AttributePath, fault: Diagnostic, nesting: string): Diagnostic {
  return { ...fault, path: nesting === 'set' ? path : [...path, ...(fault.path ?? [])] };
}

function inValue(type: CtyType, value: CtyValue, path: AttributePath): Diagnostic[] {
  if (isDynamic(value)) return inValue(value.type, value.value, path);
  if (isList(value)) {
    const isSet = typeof type !== 'string' && type[0] === 'set';
    return value.flatMap((each, index) => {
      const own = isSet ? path : [...path, { index }];
      return each === null ? [fault(own)] : inValue(elementType(type, index), each, own);
    });
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const isAttribute = typeof type !== 'string' && type[0] === 'object';
    return inValue(partType(type, key), each, [...path, isAttribute ? { attribute: key } : { key }]);
  });
}

function elementType(type: CtyType, index: number): CtyType {
  if (typeof type === 'string' || type[0] === 'object') return 'dynamic';
  return type[0] === 'tuple' ? (type[1][index] ?? 'dynamic') : type[1];
}

function partType(type: CtyType, key: string): CtyType {
  if (typeof type === 'string' || type[0] === 'tuple') return 'dynamic';
  return type[0] === 'object' ? (type[1][key] ?? 'dynamic') : type[1];
}

function fault(path: AttributePath): Diagnostic {
  const detail = 'an element of a list or set cannot be null';
  return { severity: 'error', summary: 'Null in a list', detail, path };
}
