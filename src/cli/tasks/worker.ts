import { type Config, readConfig } from '../../config/config.js';
import { telemetryOf } from '../../config/outward/telemetry.js';
import { warnOfMisspelt } from '../../config/reading/misspelt.js';
import { createSurroundings } from '../../config/surroundings.js';
import type { Database } from '../../database.js';
import { keepingErasures, settleErasures } from '../../erasure-journal.js';
import { openMetrics, serviceVersion } from '../../http/measures.js';
import { listenForMetrics } from '../../http/metrics-port.js';
import { openBackground } from '../../jobs/background.js';
import { type Messaging, openMessaging } from '../../messaging.js';
import { followDatabase } from '../../platform/database/clock.js';
import { catchTheRest } from '../../platform/failing/last-resort.js';
import { warnOfNewer } from '../../platform/failing/newer-database.js';
import { createLog, type Log } from '../../platform/log.js';
import type { Metrics } from '../../platform/metrics/metrics.js';
import { PlainError } from '../../platform/plain-error.js';
import { maskedNames } from '../../privacy/personal-data.js';
import { withDatabase } from './with-database.js';

interface Parts {
  config: Config;
  database: Database;
  log: Log;
  clock: () => Date;
  metrics: Metrics;
  /** Where it tells its metrics. */
  metricsAt: string | undefined;
}

/** Sends what is queued and does what is due, until somebody asks this process to end. */
export async function workUntilAsked(called: string): Promise<void> {
  const config = readConfig();
  if (!config.database.url) {
    throw new PlainError(
      'A worker of its own needs DATABASE_URL: the embedded database has room for one process only.',
    );
  }
  const log = createLog(config.logLevel, undefined, maskedNames);
  // Before the database is opened, whose connections it follows.
  const telemetry = await telemetryOf(config, serviceVersion, log);
  await withDatabase({ called }, (database) => work(database, config, log)).finally(() => telemetry?.close());
}

async function work(database: Database, config: Config, log: Log): Promise<void> {
  const failed = new Promise<void>((resolve) => {
    catchTheRest(log, () => {
      process.exitCode = 1;
      resolve();
    });
  });
  warnOfMisspelt(config, log);
  await warnOfNewer(database, log);
  database.sayWhereItWrites(log);
  const clock = await followDatabase(database.kysely);
  const metrics = await openMetrics(config, database);
  const metricsPort = await listenForMetrics(metrics, config);
  const messaging = await openMessaging({ config, database, log, clock: clock.now, metrics, sends: true });
  try {
    const metricsAt = metricsPort?.address;
    const parts = { config, database, log, clock: clock.now, metrics, metricsAt };
    await deliver(messaging, parts, Promise.race([asked(), failed]));
  } finally {
    await messaging.close();
    clock.stop();
    await metricsPort?.close();
  }
}

async function deliver(
  messaging: Messaging,
  { metricsAt, ...parts }: Parts,
  untilEnd: Promise<void>,
): Promise<void> {
  const { database, log, metrics } = parts;
  const { messageSender, webhookSender } = messaging;
  // Erased customers must not get a message because a backup was restored.
  const journal = await settleErasures(parts);
  const keepErasures = keepingErasures(journal, log, metrics);
  const surroundings = await createSurroundings({ ...parts, messaging, keepErasures });
  const jobs = openBackground(database.orm.em, surroundings, log, messaging.outage);
  messaging.start();
  jobs.start();
  log.info({ metrics: metricsAt }, 'sending messages');
  await untilEnd;
  log.info('stopping');
  await Promise.all([messageSender.stop(), webhookSender.stop(), jobs.stop()]);
  await surroundings.passwords.close();
}

/** Resolves when somebody asks this process to end. A second signal ends it at once. */
const asked = () =>
  new Promise<void>((resolve) => {
    let isStopping = false;
    const stop = () => {
      if (isStopping) process.exit(130);
      isStopping = true;
      resolve();
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
