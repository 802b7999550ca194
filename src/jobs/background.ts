import type { EntityManager } from '@mikro-orm/postgresql';
import { createWorld, type Surroundings } from '../domain/work/world.js';
import type { Outage } from '../platform/failing/outage.js';
import type { Log } from '../platform/log.js';
import { createJobLoop, type JobLoop } from './job-loop.js';
import { jobs } from './jobs.js';

const caller = { kind: 'SYSTEM', id: 'job' } as const;
const origin = { correlationId: 'job' };

/** What a process does without being asked for, once it is started. */
export const openBackground = (
  em: EntityManager,
  surroundings: Surroundings,
  log: Log,
  outage: Outage,
): JobLoop =>
  createJobLoop({
    jobs,
    world: () => createWorld(em, { ...surroundings, caller, origin }),
    db: em.getKysely(),
    log,
    outage,
  });
