import { type Mutant, mutantsOf } from './mutant.ts';

const pooled = mutantsOf(
  'platform/database/pooler/settings-per-transaction.ts',
  'test/platform/database/pooler.postgres.test.ts',
);
const replicated = 'test/platform/database/replicas.postgres.test.ts';
const replicas = mutantsOf('platform/database/replicas/open.ts', replicated);
const ownWrites = mutantsOf(
  'platform/database/replicas/own-writes.ts',
  'test/platform/database/own-writes.test.ts',
);
const stalePlans = 'test/platform/database/stale-plans.postgres.test.ts';
const foreign = mutantsOf('platform/secrets/foreign-hash.ts', 'test/platform/secrets/foreign-hash.test.ts');
const resumed = 'test/cli/importing/resumed.test.ts';
const metrics = 'test/http/metrics.test.ts';
const operationLog = 'test/http/operation-log.test.ts';
const pastRetention = mutantsOf('jobs/past-retention.ts', 'test/jobs/past-retention.test.ts');

/** What stands beside the rules: poolers, replicas, imports, what operators see, and what is let go of. */
export const besideTheRules: Mutant[] = [
  pooled('K34', 'limits in each transaction', '`${sql}; ${assigned()}`', 'sql'),
  mutantsOf('platform/database/pooler/expected-pooler.ts', 'test/platform/database/pooler.postgres.test.ts')(
    'K34',
    'a look for a pooler',
    "if (!isServer && expected === 'none')",
    'if (false)',
  ),
  mutantsOf('platform/database/pool.ts', 'test/platform/database/pooler.postgres.test.ts')(
    'K34',
    'nothing prepared behind a pooler',
    'if (!isPooled) prepareRepeated(pool);',
    'prepareRepeated(pool);',
  ),
  mutantsOf('platform/database/pool.ts', 'test/platform/database/pooler.postgres.test.ts')(
    'K34',
    'the key of a pooler’s connection',
    '? cancelByKey(client, CANCEL_MS)',
    '? Promise.resolve()',
  ),
  mutantsOf('graphql/reading/replicas.ts', replicated)(
    'REPLICAS',
    'customers who read where they wrote',
    "operation?.operation !== 'query' || !readsOthers(caller)",
    "operation?.operation !== 'query'",
  ),
  replicas(
    'REPLICAS',
    'what the caller wrote',
    'inUse().filter((replica) => replica.position() >= needed)',
    'inUse()',
  ),
  mutantsOf('platform/database/replicas/replica.ts', replicated)(
    'REPLICAS',
    'a limit of the lag',
    'if (behind <= maxLagMs) return null;',
    'return null;',
  ),
  ownWrites('REPLICAS', 'the token', 'positionOf(token) ?? 0n', '0n'),
  ownWrites('REPLICAS', 'care after an unknown write', 'unclear > passed ? BEYOND : ', ''),
  mutantsOf('platform/database/errors.ts', stalePlans)(
    'K26',
    'a repeated transaction',
    ' ||\n  isStalePlan(error);',
    ';',
  ),
  mutantsOf('platform/database/errors.ts', stalePlans)(
    'K26',
    'a look at who refused',
    "asDatabaseError(error).routine === 'RevalidateCachedQuery'",
    'true',
  ),
  mutantsOf('platform/database/prepared-statements.ts', stalePlans)(
    'K26',
    'a repeated statement',
    'if (!isAlone) throw error;\n          return send(text, values);',
    'throw error;',
  ),
  mutantsOf('cli/importing/run.ts', resumed)(
    'BX-08',
    'passing over what is done',
    'if (passed <= before) continue;',
    '',
  ),
  mutantsOf('cli/importing/rejects.ts', resumed)(
    'BX-08',
    'cutting off what was never settled',
    'if (end !== at) await file.truncate(at);',
    '',
  ),
  mutantsOf('tables/imports/runs.ts', resumed)(
    'BX-08',
    'one process at a time',
    ".where('done', '=', done)",
    '',
  ),
  mutantsOf('platform/secrets/passwords.ts', 'test/platform/secrets/foreign-hash.test.ts')(
    'AU-08',
    'a seal on foreign hashes',
    'secrets.sealHash(text)',
    'text',
  ),
  foreign('AU-08', 'a limit of bcrypt', 'Number(cost) > foreignLimits.bcryptCost || ', ''),
  foreign('AU-08', 'a limit of Argon2’s memory', 'bytes > memoryBytes || ', ''),
  foreign('AU-08', 'a limit of Argon2’s passes', 'bytes * passes > argon2Work || ', ''),
  foreign('AU-08', 'a limit of scrypt’s memory', '128 * N! * r! > memoryBytes || ', ''),
  foreign('AU-08', 'a limit of scrypt’s work', ' || N! * r! * p! > scryptWork', ''),
  foreign('AU-08', 'a limit of PBKDF2', 'iterations > foreignLimits.pbkdf2Iterations', 'false'),
  mutantsOf('graphql/tracing/operation-record.ts', metrics)(
    'EV-08',
    'names of registered documents only',
    'return persisted.isInManifest(queryHash)',
    'return operationName',
  ),
  mutantsOf('graphql/tracing/operation-record.ts', metrics)('EV-08', 'buckets', ' % BUCKETS}', '}'),
  mutantsOf('http/metrics-port.ts', metrics)(
    'EV-08',
    'a look at what is asked',
    "request.method === 'GET' && request.url?.split('?')[0] === '/metrics'",
    'true',
  ),
  mutantsOf('graphql/tracing/operation-record.ts', operationLog)(
    'EV-11',
    'silence about variables',
    'operation: operationName?.slice(0, LONGEST_NAME),',
    'operation: JSON.stringify(request.request.variables),',
  ),
  mutantsOf('graphql/tracing/operation-record.ts', operationLog)(
    'EV-11',
    'a line for each refusal by a limit',
    'if (!isLimited && (',
    'if ((',
  ),
  pastRetention('BX-02', 'the wish to forget', 'if (work.pastDays === null) return { hasMore: false };', ''),
  pastRetention('BX-02', 'the days of the past', ' - work.pastDays * DAY_MS', ''),
  mutantsOf('delivery/message-sender.ts', 'test/delivery/message-sender.test.ts')(
    'RECORD_DAYS',
    'the days of records of messages',
    'now.getTime() - parts.recordDays * DAY_MS',
    'now.getTime()',
  ),
  mutantsOf('config/failures.ts', 'test/platform/fail-points.test.ts')(
    'FAIL_POINTS',
    'production’s refusal',
    "if (env.NODE_ENV !== 'production' || env.FAIL_POINTS.length === 0) return;",
    'return;',
  ),
  mutantsOf('platform/failing/outage.ts', 'test/platform/failing/outage.test.ts')(
    'OUTAGE',
    'one line in a minute',
    'if (!isFirst && time - saidAt < REMIND_MS) return;',
    '',
  ),
];
