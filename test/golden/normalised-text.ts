import { Document, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { addressedBodies, Json, JsonObject, isObject, sectionsOf } from './terraform-document';

const HEADER = ' Terraform as it will be applied. Accept a change with: npm run golden:accept';

/** Marks a structure that Terraform holds as one string of compact JSON, such as a policy document. */
const COMPACT_JSON = '!json';
/** The same for JSON that was written with an indentation of two. */
const INDENTED_JSON = '!json-indented';

/** Folding would hide which line of a document changed. */
const LAYOUT = { lineWidth: 0, blockQuote: 'literal' } as const;

/** Line ends but one, control characters, and those that hide or reorder what a reader sees (Unicode TR 36, 3.2). */
const UNSEEN = /[^\P{Cc}\n\t]|[\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
const ALL_UNSEEN = new RegExp(UNSEEN, 'gu');

/** Sections whose blocks cdktf gives metadata of its own, besides the resources. */
const NAMED_BLOCKS = ['check', 'module', 'output', 'variable'];

type Mapping = YAMLMap<Scalar, Node>;
type KeyOrder = 'sorted' | 'as written';

/**
 * The document as text for a reader: keys in code unit order, resources by their Terraform address with the construct
 * they come from as a comment, JSON inside strings laid open, cdktf's own metadata left out. Anything that changes what
 * Terraform would do changes the text.
 */
export function normalisedText(document: object): string {
  const sections = sectionsOf(document).map(([name, section]) => pair(stringNode(name), sectionNode(name, section)));
  const text = new Document(mapping(sections), { version: '1.2' });
  text.commentBefore = HEADER;
  return text.toString(LAYOUT).replace(ALL_UNSEEN, escaped);
}

function sectionNode(name: string, section: Json): Node {
  const resources = addressedBodies(name, section);
  if (resources !== undefined) return mapping(resources.map(resourcePair));
  if (!NAMED_BLOCKS.includes(name) || !isObject(section)) return nodeOf(section, 'sorted');
  return mapping(sorted(section).map(([block, body]) => pair(stringNode(block), bodyNode(body))));
}

function resourcePair([address, body]: [string, Json], index: number): Pair<Scalar, Node> {
  const key = stringNode(address);
  key.spaceBefore = index > 0;
  key.commentBefore = origin(body);
  return pair(key, bodyNode(body));
}

/** ` checkout-prod/checkout/Deployment (PavedService@1.0)`: where in the program a resource was made. */
function origin(body: Json): string | undefined {
  const { path, roadbed } = objectAt(objectAt(body, '//'), 'metadata');
  if (typeof path !== 'string') return undefined;
  const { construct, version } = isObject(roadbed) ? roadbed : {};
  return construct === undefined ? ` ${path}` : ` ${path} (${String(construct)}@${String(version)})`;
}

/** A block's body; in a body, and only there, Terraform reads `"//"` as a comment. */
function bodyNode(body: Json): Node {
  if (!isObject(body)) return nodeOf(body, 'sorted');
  const own = sorted(body).filter(([name]) => name !== '//');
  return mapping(own.map(([name, value]) => pair(stringNode(name), nodeOf(value, 'sorted'))));
}

function nodeOf(value: Json, order: KeyOrder): Node {
  if (typeof value === 'string') return embeddedJson(value) ?? stringNode(value);
  if (Array.isArray(value)) return sequence(value.map((element: Json) => nodeOf(element, order)));
  if (!isObject(value)) return new Scalar(value);
  const entries = order === 'sorted' ? sorted(value) : Object.entries(value);
  return mapping(entries.map(([key, entry]) => pair(stringNode(key), nodeOf(entry, order))));
}

/**
 * The structure of a string that holds a JSON document, if the exact text can be told from the structure; keys keep
 * their order, for in a string the order is part of the value.
 */
function embeddedJson(text: string): Node | undefined {
  const value = parsedObject(text);
  if (value === undefined) return undefined;
  const tag = jsonText(value, COMPACT_JSON) === text ? COMPACT_JSON : INDENTED_JSON;
  if (jsonText(value, tag) !== text) return undefined;
  const node = nodeOf(value, 'as written');
  node.tag = tag;
  return node;
}

function parsedObject(text: string): Json | undefined {
  if (!/^[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** The one text that a marked structure stands for. */
function jsonText(value: Json, tag: string): string {
  return JSON.stringify(value, null, tag === INDENTED_JSON ? 2 : 0);
}

function stringNode(text: string): Scalar<string> {
  const node = new Scalar(text);
  // Only between double quotes does YAML know escapes.
  if (UNSEEN.test(text)) node.type = Scalar.QUOTE_DOUBLE;
  return node;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function mapping(pairs: readonly Pair<Scalar, Node>[]): Mapping {
  const map: Mapping = new YAMLMap();
  map.items.push(...pairs);
  return map;
}

function sequence(nodes: readonly Node[]): YAMLSeq<Node> {
  const list = new YAMLSeq<Node>();
  list.items.push(...nodes);
  return list;
}

function pair(key: Scalar, value: Node): Pair<Scalar, Node> {
  return new Pair(key, value);
}

function sorted(value: JsonObject): [string, Json][] {
  return Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
}

function objectAt(value: Json | undefined, key: string): JsonObject {
  const found = isObject(value) ? value[key] : undefined;
  return isObject(found) ? found : {};
}
