import * as cdktf from 'cdktf';
import { keepOverrides, recordOverride } from '../../../src/stacks/synthesis/stack-overrides';

/** A stack as Roadbed's own are: its overrides are known outside. */
export class RecordingStack extends cdktf.TerraformStack {
  constructor(scope: cdktf.App, id: string) {
    super(scope, id);
    keepOverrides(this);
  }

  public override addOverride(path: string, value: unknown): void {
    super.addOverride(path, value);
    recordOverride(this, path, value);
  }
}

type StackClass = new (scope: cdktf.App, id: string) => cdktf.TerraformStack;

/** A resource of a made-up provider, with whatever attributes. */
export class Thing extends cdktf.TerraformResource {
  constructor(
    scope: cdktf.TerraformStack,
    id: string,
    private readonly attributes: Record<string, unknown> = {},
    config: Partial<cdktf.TerraformResourceConfig> = {},
  ) {
    super(scope, id, { terraformResourceType: 'null_thing', ...config });
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { ...this.attributes };
  }

  public get text(): string {
    return this.getStringAttribute('text');
  }
}

export class Lookup extends cdktf.TerraformDataSource {
  constructor(
    scope: cdktf.TerraformStack,
    id: string,
    private readonly attributes: Record<string, unknown> = {},
  ) {
    super(scope, id, { terraformResourceType: 'null_lookup' });
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { ...this.attributes };
  }
}

// What generated constructs do with an attribute that is a block.
const asBlock = cdktf.listMapper((block: unknown) => block, true);

/** Something of everything that cdktf resolves, in three stacks that refer to each other, one after the other. */
export function buildVariedApp(app: cdktf.App, Stack: StackClass): void {
  const { Fn, Token } = cdktf;
  const first = new Stack(app, 'first');
  const second = new Stack(app, 'second');
  const third = new Stack(app, 'third');
  new cdktf.S3Backend(first, { bucket: 'states', key: 'first.tfstate', region: 'eu-west-1' });
  new cdktf.GcsBackend(second, { bucket: 'states', prefix: 'second' });
  new cdktf.LocalBackend(third, { path: 'third.tfstate' });

  const source = new Thing(first, 'source', { name: 'a', tags: { owner: 'x', none: undefined }, empty: {}, none: [] });
  const region = new cdktf.TerraformVariable(first, 'region', { type: 'string', default: 'eu', sensitive: true });
  const local = new cdktf.TerraformLocal(first, 'sum', Fn.join('-', [source.text, region.stringValue, 'x "y" ${z}']));
  new Thing(first, 'user', {
    text: `before ${source.text} after ${local.asString}`,
    list: source.getListAttribute('items'),
    numbers: source.getNumberListAttribute('numbers'),
    map: source.getStringMapAttribute('labels'),
    any: source.getAnyMapAttribute('any'),
    number: source.getNumberAttribute('size'),
    in_text: `size ${source.getNumberAttribute('size')} of 1e5 and checkout-e2e`,
    boolean: source.getBooleanAttribute('on'),
    escaped: 'literal $${not} and ${terraform.workspace} and ${' + source.text + '}',
    digest: 'sha256:3e5f4e2e9',
    mixed: [undefined, source.text, null, 1, { deep: [source.text, undefined, [], { number: 1.5e300 }] }],
    [`key-${source.text}`]: 'token in a key',
    lazy: cdktf.Lazy.anyValue({ produce: () => ({ made: source.text, gone: undefined }) }),
    nothing: cdktf.Lazy.anyValue({ produce: () => undefined }),
    null_value: Token.nullValue(),
    function: Fn.merge([source.getStringMapAttribute('labels'), { more: source.text }]),
    conditional: cdktf.conditional(source.getBooleanAttribute('on'), source.text, 'off'),
    accessed: cdktf.propertyAccess(source.getAnyMapAttribute('any'), ['a', 'b']),
    raw: Fn.rawString('raw ${kept} "quoted"'),
    json: Fn.jsonencode({ a: source.text, b: [1, true] }),
    operator: cdktf.Op.add(source.getNumberAttribute('size'), 1),
  });
  const iterator = cdktf.TerraformIterator.fromList(['a', 'b']);
  new Thing(first, 'each', { name: iterator.value }, { forEach: iterator });
  new Thing(first, 'dynamic', {
    expression: cdktf.TerraformIterator.fromMap({ x: { port: 80 } }).dynamic({ port: 'fixed' }),
    rule: asBlock(iterator.dynamic({ port: iterator.value, from: source.text, nested: { none: undefined } })),
    block: [{ plain: 1 }],
  });
  new Thing(first, 'counted', { name: 'c' }, { count: cdktf.TerraformCount.of(2) });
  new Thing(
    first,
    'careful',
    { name: 'd' },
    {
      dependsOn: [source],
      lifecycle: { preventDestroy: true, replaceTriggeredBy: [source], ignoreChanges: ['name'] },
      provisioners: [{ type: 'local-exec', command: `echo ${source.text}` }],
    },
  );
  new Thing(first, 'moved', { name: 'e' }).moveFromId('null_thing.earlier');
  new Thing(first, 'moved-again', { name: 'f' }).moveFromId('null_thing.earlier_still');
  new Lookup(first, 'lookup', { filter: { name: source.text } });
  new cdktf.TerraformHclModule(first, 'module', { source: 'registry/module/x', variables: { in: source.text } });
  new cdktf.TerraformOutput(first, 'result', { value: source, description: 'all of it' });
  new cdktf.TerraformOutput(first, 'list', { value: [source.text, local.expression], staticId: true });

  source.addOverride('name', 'overridden');
  source.addOverride('nested.list', [1, 2]);
  first.addOverride('terraform.required_version', '>= 1.5');
  first.addOverride('resource.null_thing.source.tags.owner', undefined);
  first.addOverride('resource.null_thing.source.tags.from', Token.asString(source.text));
  first.addOverride('resource.null_thing.source.nested.list', [3]);
  first.addOverride('removed', [{ from: 'null_thing.gone', lifecycle: { destroy: false } }]);

  const middle = new Thing(second, 'middle', { name: `${source.text}!`, map: source.getStringMapAttribute('labels') });
  new Thing(second, 'again', { names: [source.text, source.text], list: source.getListAttribute('items') });
  new Thing(third, 'last', { name: middle.text, other: source.getNumberAttribute('size'), up: Fn.upper(middle.text) });
  second.addDependency(first);
}
