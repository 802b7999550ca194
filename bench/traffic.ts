import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type Dispatcher } from 'undici';

export interface Asks {
  path: string;
  headers: Record<string, string>;
  /** The body of the n-th request. */
  body: (n: number) => string;
}

export interface Measured {
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
  requests: number;
}

/** One answer, whole. */
export async function askOnce(origin: string, { path, headers, body }: Asks, n = 0): Promise<string> {
  const client = new Client(origin);
  try {
    const answer = await client.request({ method: 'POST', path, headers, body: body(n) });
    const text = await answer.body.text();
    if (answer.statusCode !== 200 || text.includes('"errors"')) {
      throw new Error(`${origin}${path} answered ${answer.statusCode}: ${text.slice(0, 500)}`);
    }
    return text;
  } finally {
    await client.close();
  }
}

/** Each connection asks, waits for the whole answer, and asks again until the time is up. */
export async function press(
  origin: string,
  asks: Asks,
  { connections, milliseconds }: { connections: number; milliseconds: number },
): Promise<Measured> {
  const clients = Array.from({ length: connections }, () => new Client(origin));
  const latencies: number[] = [];
  let n = 0;
  const started = performance.now();
  const until = started + milliseconds;
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < until) {
        const asked = performance.now();
        await dispatch(client, asks, n++);
        latencies.push(performance.now() - asked);
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  await Promise.all(clients.map((client) => client.close()));
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? Number.NaN;
  await sleep(50);
  return {
    perSecond: latencies.length / seconds,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    requests: latencies.length,
  };
}

/** Without parsing the answer: what the load costs is taken from everybody alike, so it is kept small. */
function dispatch(client: Client, { path, headers, body }: Asks, n: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let status = 0;
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart() {},
      onResponseStart(_controller, statusCode) {
        status = statusCode;
      },
      onResponseData() {},
      onResponseEnd() {
        if (status === 200) resolve();
        else reject(new Error(`${path} answered ${status}.`));
      },
      onResponseError(_controller, error) {
        reject(error);
      },
    };
    client.dispatch({ method: 'POST', path, headers, body: body(n) }, handler);
  });
}
