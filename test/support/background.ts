import { createWorld } from '../../src/domain/work/world.js';
import type { BackgroundJob } from '../../src/jobs/background-job.js';
import { createJobLoop } from '../../src/jobs/job-loop.js';
import { createOutage } from '../../src/platform/failing/outage.js';
import { createLog } from '../../src/platform/log.js';
import { maskedNames } from '../../src/privacy/personal-data.js';
import type { TestApp } from './app.js';
import { worldOf } from './world.js';

interface Line {
  msg: string;
  [key: string]: unknown;
}

/** A loop of these jobs only, on the app's database and by its clock, with its log. */
export function loopOf(app: TestApp, jobs: readonly BackgroundJob[], clock = () => app.clock.now) {
  const lines: Line[] = [];
  const log = createLog('info', { write: (line: string) => void lines.push(JSON.parse(line)) }, maskedNames);
  const loop = createJobLoop({
    jobs,
    world: () => createWorld(app.em, { ...worldOf(app), clock }),
    db: app.database.kysely,
    log,
    outage: createOutage(log),
  });
  return { ...loop, lines };
}

/** Moves the app's clock. */
export function wait(app: TestApp, seconds: number): void {
  app.clock.now = new Date(app.clock.now.getTime() + seconds * 1_000);
}
