import { App, Aspects, IAspect, Lazy, TerraformOutput, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { canonicalJson } from '../../../src/stacks/synthesis/canonical-json';
import { resolveStacks } from '../../../src/stacks/synthesis/one-resolve';
import { keepOverrides } from '../../../src/stacks/synthesis/stack-overrides';
import { findStacks } from '../../../src/stacks/synthesis/stack-tree';
import { documentOf, scratchDirectory, synthesized } from './scratch';
import { buildVariedApp, RecordingStack, Thing } from './varied-app';

type Build = (app: App) => void;
const silent = { report: () => undefined };

function newApp(build: Build): App {
  const app = new App({ outdir: scratchDirectory(), stackTraces: false });
  build(app);
  return app;
}

function stockDocuments(build: Build): Record<string, string> {
  const stacks = findStacks(newApp(build));
  stacks.forEach((stack) => stack.prepareStack());
  return Object.fromEntries(stacks.map((stack) => [stack.node.id, canonicalJson(stack.toTerraform())]));
}

function ourDocuments(build: Build): Record<string, string> {
  const documents = resolveStacks(findStacks(newApp(build)), silent);
  return Object.fromEntries([...documents].map(([stack, document]) => [stack.node.id, canonicalJson(document)]));
}

test('resolves a varied app to the bytes of cdktf', () => {
  const ours = ourDocuments((app) => buildVariedApp(app, RecordingStack));
  const stock = stockDocuments((app) => buildVariedApp(app, TerraformStack));
  expect(Object.keys(ours)).toEqual(['first', 'second', 'third']);
  expect(ours.first).toBe(stock.first);
  expect(ours.second).toBe(stock.second);
  expect(ours.third).toBe(stock.third);
});

test('leaves stacks that keep their overrides to themselves to cdktf', () => {
  const build: Build = (app) => buildVariedApp(app, TerraformStack);
  expect(ourDocuments(build)).toEqual(stockDocuments(build));
});

test('resolves recording and plain stacks that refer to each other', () => {
  const build =
    (Stack: typeof TerraformStack): Build =>
    (app) => {
      const plain = new TerraformStack(app, 'plain');
      const middle = new Stack(app, 'middle');
      const last = new TerraformStack(app, 'last');
      const source = new Thing(plain, 'source');
      const next = new Thing(middle, 'next', { text: source.text });
      new Thing(last, 'last', { text: next.text });
    };
  expect(ourDocuments(build(RecordingStack as typeof TerraformStack))).toEqual(stockDocuments(build(TerraformStack)));
});

test('finds references to stacks that had their turn before and after', () => {
  const documents = ourDocuments((app) => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => new RecordingStack(app, id)) as [
      TerraformStack,
      TerraformStack,
      TerraformStack,
    ];
    const source = new Thing(c, 'source');
    const middle = new Thing(a, 'middle', { text: source.text });
    new Thing(b, 'last', { text: middle.text });
  });
  expect(documents.a).toContain('cross-stack-output-null_thingsourcetext');
  expect(documents.b).toContain('cross-stack-output-null_thingmiddletext');
  expect(documents.c).toContain('"value": "${null_thing.source.text}"');
});

test('puts elements that a token adds while it resolves into the document', () => {
  const documents = ourDocuments((app) => {
    const stack = new RecordingStack(app, 'stack');
    const produce = (): string => {
      if (stack.node.tryFindChild('late') === undefined) new TerraformOutput(stack, 'late', { value: 'made late' });
      return 'done';
    };
    new Thing(stack, 'thing', { text: Lazy.stringValue({ produce }) });
  });
  expect(documents.stack).toContain('made late');
});

test('calls toTerraform of an element once', () => {
  let calls = 0;
  class Counting extends Thing {
    public override toTerraform(): unknown {
      calls++;
      return super.toTerraform();
    }
  }
  ourDocuments((app) => new Counting(new RecordingStack(app, 'stack'), 'thing'));
  expect(calls).toBe(1);
});

test('does not bypass a stack that renders itself', () => {
  class OwnRendering extends TerraformStack {
    public override toTerraform(): unknown {
      return { ...(super.toTerraform() as object), locals: { mine: true } };
    }
  }
  const documents = ourDocuments((app) => keepOverrides(new OwnRendering(app, 'own')));
  expect(documents.own).toContain('"mine": true');
});

test('keeps nested stacks out of the document around them', () => {
  const build =
    (Stack: new (scope: IConstruct & App, id: string) => TerraformStack): Build =>
    (app) => {
      const outer = new Stack(app, 'outer');
      const inner = new Stack(outer as unknown as App, 'inner');
      new Thing(outer, 'one');
      new Thing(inner, 'two');
    };
  expect(ourDocuments(build(RecordingStack))).toEqual(stockDocuments(build(TerraformStack)));
});

test('resolves references that an aspect adds', () => {
  const outdir = synthesized((app) => {
    const from = new RecordingStack(app, 'from');
    const to = new RecordingStack(app, 'to');
    const source = new Thing(from, 'source');
    const aspect: IAspect = {
      visit: (construct) => {
        if (construct === to) new Thing(to, 'added', { text: source.text });
      },
    };
    Aspects.of(to).add(aspect);
  });
  expect(documentOf(outdir, 'to').resource?.null_thing?.added?.text).toBe(
    '${data.terraform_remote_state.cross-stack-reference-input-from.outputs.cross-stack-output-null_thingsourcetext}',
  );
  expect(documentOf(outdir, 'from').output).toHaveProperty('cross-stack-output-null_thingsourcetext');
});

test('says which element could not be resolved', () => {
  const produce = (): string => {
    throw new Error('no such name');
  };
  const build: Build = (app) =>
    new Thing(new RecordingStack(app, 'stack'), 'thing', { text: Lazy.stringValue({ produce }) });
  expect(() => ourDocuments(build)).toThrow('[stack/thing] Resolution error: no such name');
});
