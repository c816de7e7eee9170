import { fail, succeed, type Result } from '../../../shared/model';
import { createAutosave, type SaveState } from '../../../renderer/saving/autosave';

/** Saves that a test answers by hand, and timers that it lets pass. */
function desk() {
  const asked: ((result: Result<{ savedAt: string }>) => void)[] = [];
  let now = 0;
  let waiting: { at: number; run: () => void }[] = [];
  const autosave = createAutosave(() => new Promise((resolve) => asked.push(resolve)), 'T0', {
    after(ms, run) {
      const timer = { at: now + ms, run };
      waiting.push(timer);
      return () => (waiting = waiting.filter((other) => other !== timer));
    },
  });
  const seen: SaveState['kind'][] = [];
  autosave.subscribe(() => seen.push(autosave.state().kind));
  const pass = (ms: number) => {
    for (const end = now + ms; ;) {
      const [next] = waiting.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at);
      now = next ? next.at : end;
      if (!next) return;
      waiting = waiting.filter((timer) => timer !== next);
      next.run();
    }
  };
  const answer = async (result: Result<{ savedAt: string }>) => {
    asked.shift()?.(result);
    for (let n = 0; n < 5; n++) await Promise.resolve();
  };
  return { autosave, asked, pass, answer, seen };
}

test('saves within half a second of the last keystroke', async () => {
  const { autosave, asked, pass, answer, seen } = desk();
  autosave.touch();
  pass(300);
  autosave.touch();
  pass(300);
  expect(asked).toHaveLength(0);
  pass(200);
  expect(asked).toHaveLength(1);
  await answer(succeed({ savedAt: 'T1' }));
  expect(autosave.state()).toEqual({ kind: 'saved', at: 'T1' });
  expect(seen).toEqual(['pending', 'saving', 'saved']);
});

test('saves every two seconds while one goes on typing', () => {
  const { autosave, asked, pass } = desk();
  for (let n = 0; n < 21; n++) {
    autosave.touch();
    pass(100);
  }
  expect(asked).toHaveLength(1);
});

test('one save after another: what is typed meanwhile goes with the next', async () => {
  const { autosave, asked, pass, answer } = desk();
  autosave.touch();
  pass(500);
  autosave.touch();
  pass(1000);
  expect(asked).toHaveLength(1);
  await answer(succeed({ savedAt: 'T1' }));
  expect(asked).toHaveLength(1);
  await answer(succeed({ savedAt: 'T2' }));
  expect(autosave.state()).toEqual({ kind: 'saved', at: 'T2' });
});

test('flush saves at once, waits for what is on its way, and asks for nothing when all is kept', async () => {
  const { autosave, asked, answer } = desk();
  expect(await autosave.flush()).toEqual({ kind: 'saved', at: 'T0' });
  autosave.touch();
  const first = autosave.flush();
  autosave.touch();
  const second = autosave.flush();
  expect(asked).toHaveLength(1);
  await answer(succeed({ savedAt: 'T1' }));
  await answer(succeed({ savedAt: 'T2' }));
  await first;
  expect(await second).toEqual({ kind: 'saved', at: 'T2' });
});

test('a failed save says why and is tried again by itself', async () => {
  const { autosave, asked, pass, answer } = desk();
  autosave.touch();
  pass(500);
  await answer(fail('internal', '磁盘已满'));
  expect(autosave.state()).toMatchObject({ kind: 'failed', problem: { message: '磁盘已满' } });
  pass(5000);
  expect(asked).toHaveLength(1);
  await answer(succeed({ savedAt: 'T1' }));
  expect(autosave.state().kind).toBe('saved');
});

test('after a conflict nothing is saved until it is settled', async () => {
  const { autosave, asked, pass, answer } = desk();
  autosave.touch();
  pass(500);
  await answer(fail('conflict', '别处已保存'));
  autosave.touch();
  pass(60_000);
  expect((await autosave.flush()).kind).toBe('conflict');
  expect(asked).toHaveLength(0);
  autosave.resume('T5');
  autosave.touch();
  pass(500);
  expect(asked).toHaveLength(1);
});
