// What a thousand open streams take, and how soon they tell of a change: npm run bench:streams -- --streams 1000
// Streams end with their token, after five minutes, and are followed on from their last cursor. A round of a thousand
// changes takes about a minute.
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { freePort, start } from './contender-process.ts';
import { contenders, serviceToken } from './contenders.ts';
import { withData } from './database.ts';
import { print, spread } from './summary.ts';
import { askOnce } from './traffic.ts';
import { allowWrites, SCOPES } from './write-loads.ts';

const { values } = parseArgs({
  options: {
    streams: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '5' },
    changes: { type: 'string', default: '100' },
    // The most that JavaScript may hold, in MB: a process that keeps what it has sent ends sooner or later.
    heap: { type: 'string', default: '' },
  },
});
const [streams, rounds, changes] = [values.streams, values.rounds, values.changes].map(Number) as [
  number,
  number,
  number,
];
const ours = contenders.find(({ name }) => name === 'ours')!;
const QUERY = `subscription ($id: ID!) { customerChanged(id: $id) { types cursor
  customer { id firstName lastName } } }`;
const UPDATE = `mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { __typename } }`;
const say = (line: string) => process.stderr.write(`${line}\n`);
const SETTLE_MS = 3_000;
/** Less than a token lives. */
const TOKEN_MS = 240_000;
/** How long who was refused, or whose stream has ended, waits at most before coming back. */
const BACK_MS = 2_000;
const MOST_WAIT_MS = 20_000;

await withData(async ({ databaseUrl, ids }) => {
  await allowWrites(databaseUrl);
  const metricsPort = await freePort();
  const environment = {
    METRICS_PORT: String(metricsPort),
    ...ours.environment,
    WORKER: 'inside',
    MAX_STREAMS: String(streams),
    MAX_STREAMS_PER_SERVICE: String(streams),
  };
  const flags = values.heap === '' ? [] : [`--max-old-space-size=${values.heap}`];
  const service = await start({ ...ours, environment }, databaseUrl, flags);
  let token = { text: await serviceToken(SCOPES), since: performance.now() };
  const authorized = async () => {
    if (performance.now() - token.since > TOKEN_MS) {
      token = { text: await serviceToken(SCOPES), since: performance.now() };
    }
    return { 'content-type': 'application/json', authorization: `Bearer ${token.text}` };
  };

  const ask = async (query: string, variables: object = {}) =>
    askOnce(service.origin, {
      path: '/graphql',
      headers: await authorized(),
      body: () => JSON.stringify({ query, variables }),
    });

  /** What JavaScript holds, garbage included. */
  const heapMb = async () => {
    const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    return Number(/^nodejs_heap_size_used_bytes (\S+)/m.exec(text)?.[1]) / 2 ** 20;
  };

  /** When each of the last names arrived that were written. */
  const arrived = new Map<string, number>();
  let [messages, ended, refused] = [0, 0, 0];
  let isOver = false;
  const open = async (id: string, cursor?: string): Promise<void> => {
    const headers = {
      ...(await authorized()),
      accept: 'text/event-stream',
      ...(cursor && { 'last-event-id': cursor }),
    };
    let last = cursor;
    let isEnded = false;
    const comeBack = () => {
      if (isOver || isEnded) return;
      isEnded = true;
      ended += 1;
      setTimeout(() => void open(id, last), Math.random() * BACK_MS);
    };
    return new Promise((resolve) => {
      const sent = request(`${service.origin}/graphql`, { method: 'POST', agent: false, headers });
      sent.on('error', comeBack);
      sent.on('response', (response) => {
        if (response.statusCode !== 200) refused += 1;
        response.setEncoding('utf8').on('data', (text: string) => {
          const now = performance.now();
          for (const [, name] of text.matchAll(/"lastName":"([^"]+)"/g)) {
            messages += 1;
            if (!arrived.has(name!)) arrived.set(name!, now);
          }
          last = /^id: ?(.+)$/m.exec(text)?.[1] ?? last;
          resolve();
        });
        response.on('close', comeBack);
      });
      sent.end(JSON.stringify({ query: QUERY, variables: { id } }));
    });
  };

  try {
    // Code is compiled and connections are open before memory is compared.
    for (let count = 0; count < 200; count += 1) {
      await ask('{ campaigns { id } }');
    }
    await sleep(SETTLE_MS);
    const before = service.memoryMb();
    const began = performance.now();
    const watched = ids.slice(0, streams);
    for (let place = 0; place < streams; place += 50) {
      await Promise.all(watched.slice(place, place + 50).map((id) => open(id)));
    }
    say(`${streams} streams open after ${Math.round(performance.now() - began)} ms`);
    await sleep(SETTLE_MS);
    const opened = service.memoryMb();

    const rows = [
      [
        'round',
        'memory MB',
        'least heap MB',
        'messages',
        'not seen',
        'p50 ms',
        'p95 ms',
        'CPU ms of a message',
      ],
    ];
    for (let round = 1; round <= rounds; round += 1) {
      const [cpuBefore, messagesBefore] = [service.cpuMs(), messages];
      const took: number[] = [];
      const heaps: number[] = [];
      for (let change = 0; change < changes; change += 1) {
        const name = `R${round}C${change}`;
        const input = { id: watched[(change * 7) % watched.length], lastName: name };
        await ask(UPDATE, { input });
        const committed = performance.now();
        void (async () => {
          while (!arrived.has(name) && performance.now() - committed < MOST_WAIT_MS) await sleep(2);
          took.push((arrived.get(name) ?? Number.NaN) - committed);
        })();
        heaps.push(await heapMb());
        await sleep(20);
      }
      while (took.length < changes) await sleep(20);
      const sorted = took.filter((ms) => !Number.isNaN(ms)).toSorted((a, b) => a - b);
      const row = [
        String(round),
        service.memoryMb().toFixed(0),
        Math.min(...heaps).toFixed(0),
        String(messages - messagesBefore),
        String(took.length - sorted.length),
        sorted[Math.floor(sorted.length / 2)]!.toFixed(0),
        sorted[Math.floor(sorted.length * 0.95)]!.toFixed(0),
        ((service.cpuMs() - cpuBefore) / changes).toFixed(1),
      ];
      say(row.join('\t'));
      rows.push(row);
    }
    print(rows);
    const { median } = spread([((opened - before) * 1024) / streams]);
    print([
      ['streams', 'ended', 'refused', 'memory before MB', 'with all open MB', 'kB of a stream'],
      [
        String(streams),
        String(ended),
        String(refused),
        before.toFixed(0),
        opened.toFixed(0),
        median.toFixed(1),
      ],
    ]);
  } finally {
    isOver = true;
    await service.stop();
  }
});
process.exit(0);
