import { expect, test } from 'vitest';
import { createLane } from '../../../src/domain/hooks/lane.js';

function laneAt() {
  const time = { now: 0 };
  return { lane: createLane(() => time.now), time };
}

test('a hook that hangs has 16 calls under way, and the next is not kept waiting [EV-12]', () => {
  const { lane } = laneAt();
  for (let n = 0; n < 16; n += 1) expect(lane.enter()).toBeNull();
  expect(lane.enter()).toBe('BUSY');
  lane.leave(true);
  expect(lane.enter()).toBeNull();
});

test('after five failures in a row a hook rests, and one call at a time tries it again [EV-12]', () => {
  const { lane, time } = laneAt();
  const fail = () => (lane.enter() === null ? lane.leave(false) : 'NOT_ASKED');
  expect([fail(), fail(), fail(), fail(), fail()]).toEqual([null, null, null, null, 'RESTS']);
  expect([lane.isResting, lane.enter()]).toEqual([true, 'RESTING']);

  time.now = 29_999;
  expect(lane.enter()).toBe('RESTING');
  time.now = 30_000;
  expect([lane.enter(), lane.enter()]).toEqual([null, 'RESTING']);
  expect(lane.leave(false)).toBeNull();
  expect(lane.enter()).toBe('RESTING');

  time.now = 60_000;
  expect([lane.enter(), lane.leave(true), lane.isResting]).toEqual([null, 'GOES_ON', false]);
  expect(lane.enter()).toBeNull();
});

test('failures with an answer between them do not make a hook rest [EV-12]', () => {
  const { lane } = laneAt();
  for (let n = 0; n < 20; n += 1) {
    lane.enter();
    expect(lane.leave(n % 4 === 3)).toBeNull();
  }
});

test('what was under way when the rest began ends it only by an answer [EV-12]', () => {
  const { lane } = laneAt();
  for (let n = 0; n < 6; n += 1) lane.enter();
  for (let n = 0; n < 5; n += 1) lane.leave(false);
  expect(lane.isResting).toBe(true);
  expect([lane.leave(true), lane.isResting]).toEqual(['GOES_ON', false]);
});
