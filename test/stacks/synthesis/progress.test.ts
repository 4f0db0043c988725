import { progressToParent } from '../../../src/stacks/synthesis/progress';

const send = process.send;
const connected = Object.getOwnPropertyDescriptor(process, 'connected');

afterEach(() => {
  delete process.env.ROADBED_PROGRESS;
  process.send = send;
  if (connected !== undefined) Object.defineProperty(process, 'connected', connected);
});

function messagesOf(work: () => void): unknown[] {
  const messages: unknown[] = [];
  process.send = (message: unknown) => {
    messages.push(message);
    return true;
  };
  Object.defineProperty(process, 'connected', { value: true, configurable: true });
  work();
  return messages;
}

test('tells a parent that asked how far it is, and always when a phase is done', () => {
  process.env.ROADBED_PROGRESS = 'ipc';
  const messages = messagesOf(() => {
    const progress = progressToParent();
    for (let done = 1; done <= 1000; done++) progress.report('resolve', done, 1000);
  });
  expect(messages[0]).toEqual({ type: 'roadbed.progress', phase: 'resolve', done: 1, total: 1000 });
  expect(messages.at(-1)).toEqual({ type: 'roadbed.progress', phase: 'resolve', done: 1000, total: 1000 });
  expect(messages.length).toBeLessThan(100);
});

test('is silent when nobody asked', () => {
  expect(messagesOf(() => progressToParent().report('write', 1, 1))).toEqual([]);
});
