import type { AccessSettings } from '../../config/access.js';
import type { Capacity } from '../../platform/capacity.js';
import type { Listen } from '../../platform/database/servers/listener.js';
import type { Log } from '../../platform/log.js';
import type { Metrics } from '../../platform/metrics/metrics.js';
import type { Db, Reader } from '../../tables/db.js';
import { createCallerStanding } from '../guard/caller-standing.js';
import { createLive, type Live } from './live.js';

/** The callers of all streams are looked up in so few statements that it does not matter how often. */
const LOOKED_UP_TOGETHER = 1_000;

interface Opening {
  database: { kysely: Db; standing: Reader; listen: Listen | null };
  access: AccessSettings;
  log: Log;
  clock: () => Date;
  metrics: Metrics;
  capacity: Capacity;
}

/** Subscriptions of a process, over what it has anyway. */
export const openLive = ({ database, access, clock, ...shared }: Opening): Live =>
  createLive({
    ...shared,
    clock,
    db: database.kysely,
    listen: database.listen,
    standing: createCallerStanding(database.standing, clock, LOOKED_UP_TOGETHER),
    limits: access.streams,
    operationMs: access.operationMs,
  });
