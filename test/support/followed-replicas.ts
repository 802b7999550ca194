import { expect, onTestFinished } from 'vitest';
import type { Database } from '../../src/database.js';
import { openReplicas } from '../../src/platform/database/replicas/open.js';
import { createLog } from '../../src/platform/log.js';
import { maskedNames } from '../../src/privacy/personal-data.js';
import type { Tables } from '../../src/tables/db.js';
import { databaseLimits } from './database-limits.js';

interface Followed {
  urls: string[];
  maxLagMs: number;
  pooler?: 'transaction' | undefined;
}

/** Replicas of a database's server, followed until the test is over, and what the log is told of them. */
export function followReplicas({ kysely }: Database, { pooler, ...given }: Followed) {
  const lines: Array<{ level: number; msg: string; replica: string; why: string }> = [];
  const replicas = openReplicas<Tables>(kysely, {
    ...given,
    limits: databaseLimits,
    pooler: pooler ?? 'none',
  });
  replicas.start(
    createLog('info', { write: (line: string) => void lines.push(JSON.parse(line)) }, maskedNames),
  );
  onTestFinished(() => replicas.close());
  const until = (count: number) =>
    expect.poll(() => lines.length, { timeout: 15_000, interval: 50 }).toBeGreaterThanOrEqual(count);
  return { replicas, lines, until };
}
