import { expect, test } from 'vitest';
import { createOutage } from '../../../src/platform/failing/outage.js';
import { createLog } from '../../../src/platform/log.js';

function watched() {
  const lines: Array<Record<string, unknown>> = [];
  let seconds = 0;
  const log = createLog('info', { write: (line: string) => void lines.push(JSON.parse(line)) });
  const outage = createOutage(log, () => seconds * 1_000);
  return {
    outage,
    lines,
    at(time: number) {
      seconds = time;
    },
  };
}
const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

test('an absent database is one line when it goes, one a minute, and one when all have an answer', () => {
  const { outage, lines, at } = watched();
  for (let second = 100; second < 250; second += 2) {
    at(second);
    for (const who of ['messages', 'events', 'jobs']) outage.failed(who, refused, 'could not look');
  }
  at(251);
  outage.answered('messages');
  outage.answered('jobs');
  expect(lines).toHaveLength(3);
  outage.answered('events');
  outage.answered('events');
  expect(lines).toMatchObject([
    { level: 50, msg: 'the database does not answer', loop: 'messages', err: { code: 'ECONNREFUSED' } },
    { level: 50, msg: 'the database still does not answer', seconds: 60 },
    { level: 50, msg: 'the database still does not answer', seconds: 120 },
    { level: 30, msg: 'the database answers again', seconds: 151 },
  ]);
});

test('what one loop is refused and another one is not stays one absence', () => {
  const { outage, lines, at } = watched();
  for (let second = 0; second < 20; second += 1) {
    at(second);
    outage.failed('messages', Object.assign(new Error('disk full'), { code: '53100' }), 'could not look');
    outage.answered('jobs');
  }
  expect(lines).toHaveLength(1);
});

test('an error of another kind is logged each time, also meanwhile', () => {
  const { outage, lines } = watched();
  outage.failed('jobs', refused, 'could not look for jobs');
  for (let time = 0; time < 2; time += 1) {
    outage.failed('jobs', new Error('no such column'), 'could not look for jobs');
  }
  expect(lines.map(({ msg }) => msg)).toEqual([
    'the database does not answer',
    'could not look for jobs',
    'could not look for jobs',
  ]);
  expect(lines[1]).toMatchObject({ level: 50, loop: 'jobs', err: { message: 'no such column' } });
});
