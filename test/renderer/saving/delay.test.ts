import { createDelay, type Timers } from '../../../renderer/saving';

/** A clock that the test moves; what falls due runs in order. */
function clock() {
  let now = 0;
  let waiting: { at: number; run: () => void }[] = [];
  const timers: Timers = {
    after(ms, run) {
      const one = { at: now + ms, run };
      waiting.push(one);
      return () => { waiting = waiting.filter((other) => other !== one); };
    },
  };
  const pass = (ms: number) => {
    const until = now + ms;
    for (;;) {
      const [next] = waiting.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (!next) break;
      waiting = waiting.filter((other) => other !== next);
      now = next.at;
      next.run();
    }
    now = until;
  };
  return { timers, pass, now: () => now };
}

/** Keys at a steady pace; answers when the work ran. */
function type(keys: number, everyMs: number): number[] {
  const { timers, pass, now } = clock();
  const ran: number[] = [];
  const delay = createDelay(() => ran.push(now()), timers);
  for (let key = 0; key < keys; key++) {
    delay.wait(160, 1000);
    pass(everyMs);
  }
  pass(500);
  return ran;
}

test('it runs once, when it has been quiet', () => {
  expect(type(3, 100)).toEqual([360]);
});

test('while keys go on it runs behind the first key after the latest time, and never in the middle of the way to the next', () => {
  const ran = type(40, 70);
  // The first key after 1000 ms comes at 1050.
  expect(ran[0]).toBe(1050 + 24);
  expect(ran.every((at, nth) => nth === ran.length - 1 || at % 70 === 24)).toBe(true);
});

test('keys that come faster than the work begins do not put it off', () => {
  const ran = type(300, 10);
  expect(ran[0]).toBe(1000 + 24);
});
