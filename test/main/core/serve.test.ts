import { calls, createClient, type CallName } from '../../../shared/contract';
import { fail, succeed } from '../../../shared/model';
import type { Handlers } from '../../../main/core';
import { serve } from '../../../main/core/serve';
import { channelPair } from '../../support/channels';

/** Handlers of which only those under test do anything; the others say so. */
function handlersWith(some: Partial<Handlers>): Handlers {
  const none = Object.fromEntries((Object.keys(calls) as CallName[]).map((name) => [name, () => fail('internal', `${name} is not under test`)]));
  return { ...none, ...some } as Handlers;
}

function connect(some: Partial<Handlers>) {
  const { near, far, close } = channelPair();
  const logged: string[] = [];
  serve(handlersWith(some), far, (line) => logged.push(line));
  const replies: unknown[] = [];
  near.onMessage((message) => replies.push(message));
  return { client: createClient(near), near, replies, logged, close };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('serve', () => {
  it('answers a call with its result', async () => {
    const { client } = connect({ 'library.list': () => succeed([]) });
    await expect(client.call('library.list', {})).resolves.toEqual({ ok: true, value: [] });
  });

  it('passes on a problem as a value', async () => {
    const { client } = connect({ 'plans.get': () => fail('not-found', '没有这份计划。') });
    await expect(client.call('plans.get', { id: 'p1' })).resolves.toEqual({ ok: false, error: { code: 'not-found', message: '没有这份计划。' } });
  });

  it.each([
    ['text', 'hello', null],
    ['null', null, null],
    ['a list', [1], null],
    ['no call', { id: 3 }, 3],
    ['an unknown call', { id: 4, call: 'library.burn', input: {} }, 4],
    ['an inherited name', { id: 5, call: 'constructor', input: {} }, 5],
    ['a wrong input', { id: 6, call: 'plans.get', input: { id: '../../etc' } }, 6],
    ['one field too many', { id: 7, call: 'library.list', input: { path: '/' } }, 7],
  ])('refuses %s with an error, never silently', async (_what, message, id) => {
    const { near, replies } = connect({});
    near.send(message);
    await settled();
    expect(replies).toEqual([{ id, ok: false, error: { code: 'bad-message', message: expect.stringContaining('已拒绝') } }]);
  });

  it.each([
    ['too long a name', 'person.rename', { name: '李'.repeat(41) }, '超过 40 字'],
    ['too large a file', 'tidy.file', { name: '要点.docx', bytes: 'A'.repeat(70_000_001), mend: false }, '文件超过 50 MB'],
    ['a rule that was broken', 'templates.save', { revision: 0, own: [{ id: 'a', name: '甲', kind: 'notice', role: 'bureau', title: '{机关}', body: [], remark: '' }] }, '花括号里只能写'],
  ])('says of %s what to do', async (_what, call, input, words) => {
    const { client } = connect({});
    expect(await client.call(call as 'person.rename', input as { name: string })).toMatchObject({ ok: false, error: { code: 'bad-message', message: expect.stringContaining(words) } });
  });

  it('reports a bug as internal, and logs it', async () => {
    const { client, logged } = connect({ 'library.list': () => { throw new Error('boom'); } });
    const result = await client.call('library.list', {});
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(logged.join()).toContain('boom');
  });

  it('tells progress and stops when cancelled', async () => {
    const { client } = connect({
      'import.text': (_input, { progress, signal }) =>
        new Promise((resolve) => {
          progress({ step: '正在读取', done: 0, total: 1 });
          signal.addEventListener('abort', () => resolve(fail('cancelled', '已取消。')));
        }),
    });
    const steps: string[] = [];
    let cancel = (): void => undefined;
    const running = client.call('import.text', { text: '一、' }, { onProgress: ({ step }) => steps.push(step), onCancellable: (stop) => (cancel = stop) });
    await settled();
    cancel();
    await expect(running).resolves.toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(steps).toEqual(['正在读取']);
  });

  it('settles what is under way when the line is lost', async () => {
    const { client, close } = connect({ 'library.list': () => new Promise(() => undefined) });
    const running = client.call('library.list', {});
    close();
    await expect(running).resolves.toMatchObject({ ok: false, error: { message: expect.stringContaining('断开') } });
    await expect(client.call('library.list', {})).resolves.toMatchObject({ ok: false });
  });

  it('does not pass on an answer that breaks the contract', async () => {
    const { client } = connect({ 'library.list': () => succeed([{ id: 1 }] as never) });
    await expect(client.call('library.list', {})).resolves.toMatchObject({ ok: false, error: { code: 'internal' } });
  });
});
