import { setTimeout as sleep } from 'node:timers/promises';
import type { Parts } from './app.js';
import { printBanner } from './banner.js';
import { accessWarnings } from './config/access.js';
import type { Config } from './config/config.js';
import { telemetryOf } from './config/outward/telemetry.js';
import { warnOfMisspelt } from './config/reading/misspelt.js';
import { openConfigured } from './configured-database.js';
import { openRendering } from './delivery/render.js';
import { listen, listenForProbes } from './http/listening.js';
import { serviceVersion } from './http/measures.js';
import { listenForMetrics } from './http/metrics-port.js';
import { closingOnFailure } from './platform/failing/closing-on-failure.js';
import { catchTheRest } from './platform/failing/last-resort.js';
import { warnOfNewer } from './platform/failing/newer-database.js';
import { collectGarbage } from './platform/garbage.js';
import { createLog } from './platform/log.js';
import { createSecrets } from './platform/secrets/secrets.js';
import { maskedNames } from './privacy/personal-data.js';
import { seedIfEmpty } from './seed/seed-if-empty.js';

/** From the signal to the end, including SHUTDOWN_DELAY_MS: shorter than an orchestrator's patience. */
const SHUTDOWN_MS = 24_000;

/** Migrates, seeds the first customers in development, and puts the parts together. */
async function prepare({ config, database, log, rendering }: Required<Omit<Parts, 'clock'>>) {
  await database.migrate();
  await warnOfNewer(database, log);
  const secrets = createSecrets(config.accounts.peppers);
  const firstCustomerId = config.isDevelopment
    ? await database.exclusively(() => seedIfEmpty(database.orm.em.fork(), secrets, new Date()))
    : null;

  // Loaded not before there is a database to use: why it cannot be used is said a second sooner.
  const { createApp } = await import('./app.js');
  const app = await createApp({ config, database, log, rendering });
  // Nobody waits for a start of production as a developer does.
  if (!config.isDevelopment) collectGarbage();
  const { serveDevelopmentPages } = await import('./development-pages.js');
  const hasExplorer = await serveDevelopmentPages(app, { config, database, log });
  return { app, firstCustomerId, hasExplorer };
}

/**
 * Runs the service until a signal ends it.
 *
 * @param program how this program is called, for others that want its database meanwhile
 */
export async function start(config: Config, program: string): Promise<void> {
  const startedAt = performance.now();
  const log = createLog(config.logLevel, undefined, maskedNames);
  let fail = (): void => process.exit(1);
  catchTheRest(log, () => fail());
  warnOfMisspelt(config, log);
  if (config.failPoints.length > 0) log.warn({ failPoints: config.failPoints }, 'fails on purpose');
  const telemetry = await telemetryOf(config, serviceVersion, log);
  // Before the database is touched: a service that lacks words does not start.
  const rendering = await openRendering(config.look);
  const database = await openConfigured(config, program);
  // Whatever fails from here on, the embedded database is closed properly and its lock released.
  const { app, firstCustomerId, hasExplorer } = await closingOnFailure(database, () =>
    prepare({ config, database, log, rendering }),
  );
  const probePort = await closingOnFailure(app, () => listenForProbes(app.probes, config));
  // The probe port opens first and closes last: until then it reports that this process is leaving.
  const closeServed = () => app.close().finally(() => probePort?.close());
  const metricsPort = await closingOnFailure({ close: closeServed }, () =>
    listenForMetrics(app.metrics, config),
  );
  const close = () =>
    closeServed()
      .finally(() => metricsPort?.close())
      .finally(() => telemetry?.close());
  const address = await closingOnFailure({ close }, () => listen(app.server, config));
  for (const warning of accessWarnings(config.access, config.isDevelopment)) log.warn(warning);
  log.info(
    {
      address,
      probes: probePort?.address,
      metrics: metricsPort?.address,
      ms: Math.round(performance.now() - startedAt),
    },
    'listening',
  );
  if (config.isDevelopment) {
    await printBanner({ address, config, tokens: app.tokens, firstCustomerId, hasExplorer });
  }

  let isStopping = false;
  const stop = (exitCode: number) => {
    isStopping = true;
    setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
    app.leave();
    sleep(config.access.shutdownDelayMs)
      .then(close)
      .then(
        () => process.exit(exitCode),
        (error: unknown) => {
          log.fatal({ err: error }, 'could not stop cleanly');
          process.exit(1);
        },
      );
  };
  const asked = (signal: string) => {
    // A second signal means: now.
    if (isStopping) process.exit(130);
    log.info({ signal }, 'stopping');
    stop(0);
  };
  process.on('SIGTERM', asked);
  process.on('SIGINT', asked);
  fail = () => {
    if (!isStopping) stop(1);
  };
}
