import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The load of one process: the requests, their target, how many clients send them, and for how long. */
export interface Load {
  role: 'crowd' | 'others';
  origin: string;
  headers: Record<string, string>;
  bodies: string[];
  connections: number;
  milliseconds: number;
  /** A server that does nothing: its response time shows how busy the machine is with other work. */
  weather?: string;
  /** The port for probes, each on a connection of its own, as an orchestrator sends them. */
  probePort?: string;
  /** Repeats a request at once, whatever `Retry-After` says. */
  isImpatient?: boolean;
  /** Makes every document different, so that each has to be parsed and validated. */
  isUnique?: boolean;
}

export interface Ended {
  /** Numbers of answers, by request and result. */
  counts: Record<string, number>;
  /** In milliseconds. */
  latencies: Record<string, number[]>;
}

interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

const PROBE_EVERY_MS = 100;
const PAUSE_MS = 20;

/** Adds `, no Retry-After` to a refusal without that header. */
function endOf({ status, headers, text }: Answered): string {
  const end =
    status === 200 && text.includes('"errors"')
      ? `200 with ${/"code":"(\w+)"/.exec(text)?.[1]}`
      : `${status}`;
  const isRefusal = status === 503 || text.includes('"UNAVAILABLE"');
  return isRefusal && headers['retry-after'] === undefined ? `${end}, no Retry-After` : end;
}

async function ask(load: Load): Promise<Ended> {
  const { role, headers, bodies, connections, milliseconds } = load;
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  const ended: Ended = { counts: {}, latencies: {} };
  const until = performance.now() + milliseconds;
  let n = 0;

  const send = (method: string, path: string, body?: string, origin = load.origin) =>
    new Promise<Answered>((resolve, reject) => {
      const sent = request(`${origin}${path}`, {
        agent: origin === load.probePort ? false : agent,
        method,
        headers,
      });
      sent.on('error', reject).on('response', (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        const { statusCode: status = 0 } = response;
        response.on('end', () => resolve({ status, headers: response.headers, text }));
      });
      sent.end(body);
    });
  const timed = async (name: string, method: string, path: string, body?: string, origin?: string) => {
    const asked = performance.now();
    const answer = await send(method, path, body, origin).catch((error: Error & { code?: string }) => error);
    const end = `${name} ${answer instanceof Error ? (answer.code ?? answer.message) : endOf(answer)}`;
    ended.counts[end] = (ended.counts[end] ?? 0) + 1;
    ended.latencies[end] ??= [];
    ended.latencies[end].push(performance.now() - asked);
    return answer instanceof Error ? null : answer;
  };
  const again = async (once: () => Promise<void>) => {
    while (performance.now() < until) await once();
  };
  const body = () => {
    n += 1;
    const next = bodies[n % bodies.length]!;
    return load.isUnique ? next.replace('query Page', `query Page_${process.pid}_${n}`) : next;
  };

  /** Sends a request, waits for the answer, and comes back when it is told to. */
  const page = async () => {
    const answer = await timed('page', 'POST', '/graphql', body());
    const afterMs = Number(answer?.headers['retry-after'] ?? 0) * 1_000;
    if (!answer) await sleep(PROBE_EVERY_MS);
    else if (!load.isImpatient && afterMs > 0) await sleep(afterMs * (1 + Math.random()));
  };
  const light = async () => {
    await timed('light', 'POST', '/graphql', body());
    await sleep(PAUSE_MS);
  };
  const probe = (path: string) => async () => {
    await timed(path, 'GET', path);
    await sleep(PROBE_EVERY_MS);
  };

  const freshProbe = (path: string) => async () => {
    await timed(`fresh ${path}`, 'GET', path, undefined, load.probePort);
    await sleep(PROBE_EVERY_MS);
  };

  const everybody = Array.from({ length: connections }, () => again(role === 'crowd' ? page : light));
  const weather = async () => {
    await timed('weather', 'GET', '/', undefined, load.weather);
    await sleep(PROBE_EVERY_MS);
  };
  const paths = role === 'others' ? ['/livez', '/readyz'] : [];
  const probes = paths.map((path) => again(probe(path)));
  if (load.probePort) probes.push(...paths.map((path) => again(freshProbe(path))));
  await Promise.all([...everybody, ...probes, load.weather && again(weather)]);
  agent.destroy();
  return ended;
}

/** A server in a process of its own that does nothing but answer. */
export async function startWeather(): Promise<{ origin: string; stop: () => void }> {
  const child = fork(fileURLToPath(import.meta.url), [], {
    env: { PATH: process.env['PATH'], CROWD: 'weather' },
    execArgv: [],
  });
  const [port] = (await once(child, 'message')) as [number];
  return { origin: `http://127.0.0.1:${port}`, stop: () => void child.kill() };
}

/** Runs a load in a process of its own, so that no client measures how busy the one beside it is. */
export async function askInProcess(load: Load): Promise<Ended> {
  const child: ChildProcess = fork(fileURLToPath(import.meta.url), [], {
    env: { PATH: process.env['PATH'], CROWD: 'yes' },
    execArgv: [],
  });
  child.send(load);
  const [ended] = (await once(child, 'message')) as [Ended];
  return ended;
}

if (process.env['CROWD'] === 'weather') {
  const server = createServer((_request, response) => response.end('fine')).listen(0, '127.0.0.1', () => {
    process.send!((server.address() as AddressInfo).port);
  });
} else if (process.env['CROWD']) {
  process.once('message', async (load: Load) => {
    process.send!(await ask(load));
    process.disconnect();
  });
}
