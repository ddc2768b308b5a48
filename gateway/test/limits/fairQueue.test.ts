import { fairQueue } from '../../src/limits/fairQueue.ts';
import type { FairQueueLimits, Turn, QueueFull } from '../../src/limits/fairQueue.ts';

const LIMITS: FairQueueLimits = {
  turns: 4,
  turnMs: 25,
  underWayAlone: 16,
  underWayShared: 4,
  presenceMs: 1_000,
  places: 100,
  placesAll: 1_000,
  flood: 1_000,
  floodRest: 2,
  waitMs: 10_000,
};

/** A clock that is moved by hand. */
function stoppedClock() {
  let time = 0;
  let timers: { at: number; act: () => void }[] = [];
  return {
    now: () => time,
    after(ms: number, act: () => void) {
      const timer = { at: time + ms, act };
      timers.push(timer);
      return { cancel: () => void (timers = timers.filter((t) => t !== timer)) };
    },
    async forward(ms: number) {
      time += ms;
      const due = timers.filter(({ at }) => at <= time);
      timers = timers.filter(({ at }) => at > time);
      for (const { act } of due) act();
      await settled();
    },
  };
}
const settled = () => new Promise<void>((go) => setImmediate(go));

function scene(limits: Partial<FairQueueLimits> = {}) {
  const clock = stoppedClock();
  const queue = fairQueue({ ...LIMITS, ...limits }, clock);
  const begun: string[] = [];
  const turns = new Map<string, Turn>();
  const refused: string[] = [];
  function ask(name: string, work = 1) {
    const { turn, leave } = queue.enter(name[0]!, work);
    Promise.resolve(turn).then(
      (mine) => (begun.push(name), turns.set(name, mine)),
      (error: QueueFull) => refused.push(`${name} ${error.whose}`),
    );
    return leave;
  }
  const charge = (name: string, work: number) => turns.get(name)!.charge(work);
  const end = async (name: string) => (turns.get(name)!.end(), await settled());
  return { clock, queue, begun, refused, ask, charge, end };
}

test('alone, a municipality uses every turn, and what comes later waits its turn in order', async () => {
  const s = scene();
  for (let i = 0; i < 6; i++) s.ask(`a${i}`);
  await settled();
  expect(s.begun).toEqual(['a0', 'a1', 'a2', 'a3']);
  await s.end('a1');
  await s.end('a0');
  expect(s.begun.slice(4)).toEqual(['a4', 'a5']);
});

test('a flood of one makes nobody else wait', async () => {
  const s = scene();
  s.ask('b0');
  await settled();
  await s.end('b0');
  for (let i = 0; i < 100; i++) s.ask(`a${i}`);
  await settled();
  expect(s.begun).toEqual(['b0', 'a0']); // b was here a moment ago: a works on one at a time
  s.ask('b1');
  s.ask('c1');
  await settled();
  expect(s.begun.slice(2)).toEqual(['b1', 'c1']);
  expect(s.queue.waiting()).toBe(99);
});

test('turns go round by what each has had, not by who came first', async () => {
  const s = scene({ turns: 1 });
  for (let i = 0; i < 5; i++) s.ask(`a${i}`);
  for (let i = 0; i < 5; i++) s.ask(`b${i}`);
  await settled();
  for (let i = 0; i < 9; i++) await s.end(s.begun.at(-1)!);
  expect(s.begun.map((name) => name[0]).join('')).toBe('ababababab');
});

test('a costly operation is paid for with turns', async () => {
  const s = scene({ turns: 1 });
  for (let i = 0; i < 4; i++) s.ask(`a${i}`, 30);
  for (let i = 0; i < 6; i++) s.ask(`b${i}`, 10);
  await settled();
  for (let i = 0; i < 9; i++) await s.end(s.begun.at(-1)!);
  const share = (upTo: number) => s.begun.slice(0, upTo).filter((name) => name.startsWith('b')).length;
  expect(share(7)).toBeGreaterThanOrEqual(4);
  expect(s.begun.toSorted()).toHaveLength(10);
});

test('whoever was away gets no credit for it', async () => {
  const s = scene({ turns: 1 });
  for (let i = 0; i < 50; i++) s.ask(`a${i}`);
  await settled();
  for (let i = 0; i < 30; i++) await s.end(s.begun.at(-1)!);
  for (let i = 0; i < 10; i++) s.ask(`b${i}`);
  for (let i = 0; i < 10; i++) await s.end(s.begun.at(-1)!);
  const lately = s.begun.slice(-10).map((name) => name[0]);
  expect(lately.filter((name) => name === 'a').length).toBeGreaterThanOrEqual(4);
});

test('an operation that works long gives its turn back, but only so many of one municipality may be under way', async () => {
  const s = scene();
  s.ask('b0');
  for (let i = 0; i < 10; i++) s.ask(`a${i}`);
  await settled();
  expect(s.begun).toEqual(['b0', 'a0']);
  for (let i = 0; i < 6; i++) await s.clock.forward(25);
  expect(s.begun.filter((name) => name.startsWith('a'))).toEqual(['a0', 'a1', 'a2', 'a3']);
  s.ask('c0');
  await settled();
  expect(s.begun.at(-1)).toBe('c0');
  await s.end('a2');
  expect(s.begun.at(-1)).toBe('a4');
});

test('what it turns out to cost is charged afterwards', async () => {
  const s = scene({ turns: 1 });
  s.ask('a0');
  s.ask('a1');
  s.ask('b0');
  s.ask('b1');
  await settled();
  s.charge('a0', 10);
  s.ask('a2');
  for (let i = 0; i < 4; i++) await s.end(s.begun.at(-1)!);
  expect(s.begun).toEqual(['a0', 'b0', 'a1', 'b1', 'a2']);
});

test('while others are present a long queue rests between its turns, twice as long as they took; a short one does not', async () => {
  const s = scene({ flood: 3 });
  s.ask('b0');
  await settled();
  await s.end('b0');
  for (let i = 0; i < 6; i++) s.ask(`a${i}`);
  await s.clock.forward(5);
  await s.end('a0');
  expect(s.begun).toEqual(['b0', 'a0']); // four wait: rests ten
  s.ask('b1');
  await settled();
  expect(s.begun.at(-1)).toBe('b1'); // others do not
  await s.clock.forward(9);
  expect(s.begun.at(-1)).toBe('b1');
  await s.clock.forward(1);
  expect(s.begun.at(-1)).toBe('a1');
  await s.end('a1');
  await s.end('a2'); // three wait: no flood any more
  expect(s.begun.slice(-2)).toEqual(['a2', 'a3']);
});

test('who has gone is forgotten, and the one who stays gets every turn again', async () => {
  const s = scene();
  s.ask('b0');
  await settled();
  await s.end('b0');
  await s.clock.forward(1_001);
  for (let i = 0; i < 4; i++) s.ask(`a${i}`);
  await settled();
  expect(s.begun).toEqual(['b0', 'a0', 'a1', 'a2', 'a3']);
});

test('the queue is bounded, for one and for all', async () => {
  const s = scene({ turns: 1, places: 2, placesAll: 3 });
  for (let i = 0; i < 4; i++) s.ask(`a${i}`);
  s.ask('b0');
  s.ask('c0');
  await settled();
  expect(s.refused).toEqual(['a3 own', 'c0 all']);
});

test('nobody waits for ever, and who leaves frees the place', async () => {
  const s = scene({ turns: 1, turnMs: 60_000 });
  s.ask('a0');
  s.ask('a1');
  const leave = s.ask('b0');
  await settled();
  leave();
  expect(s.queue.waiting()).toBe(1);
  await s.clock.forward(10_000);
  expect(s.refused).toEqual(['a1 all']);
  expect(s.queue.waiting()).toBe(0);
  await s.end('a0');
  expect(s.begun).toEqual(['a0']);
});
