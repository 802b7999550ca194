import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const CREATE = `mutation ($input: CreateCustomerInput!) { write: createCustomer(input: $input) {
  __typename ... on CustomerCreated { id: customerId } ... on CustomerProblem { message } } }`;
const READ = '{ customer(externalId: "shop-1001") { displayName email card { number } } }';
/** Of the first customers. */
const READS = '"displayName":"Maja Nowak"';
const GIVES_UP_MS = 30_000;
/** Callers have so many connections; when all are waiting for an answer, they ask for no more. */
const MOST_UNDER_WAY = 64;

export interface Outcome {
  /** Ids of customers whose creation was acknowledged. */
  acknowledged: string[];
  /** Writes that nobody acknowledged within half a minute. */
  neverAcknowledged: number;
  reads: number;
  /** Reads that were answered at the second try only, by what the first one got. */
  healed: Record<string, number>;
  /** Reads that failed twice, by what they got. */
  failed: Record<string, number>;
  /** What writes got before they were acknowledged. */
  repeated: Record<string, number>;
  slowestReadMs: number;
}

interface Traffic {
  origin: string;
  /** Of each request: who calls, and that the router sent it. */
  headers: Record<string, string>;
  perSecond: number;
  /** How long a reader waits before the second try. */
  pauseMs: number;
}

/**
 * Requests at a steady rate, as long as not too many are waiting for their answer: every other one creates a customer, and is repeated with its
 * idempotencyKey until it is acknowledged; the others read, and are repeated once.
 */
export function startTraffic({ origin, headers, perSecond, pauseMs }: Traffic) {
  const outcome: Outcome = {
    acknowledged: [],
    neverAcknowledged: 0,
    reads: 0,
    healed: {},
    failed: {},
    repeated: {},
    slowestReadMs: 0,
  };
  const count = (kinds: Record<string, number>, kind: string) => {
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  };
  const post = async (query: string, variables: object): Promise<string> => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(GIVES_UP_MS),
    });
    return response.text();
  };
  /** The answer if it is one, or what was got instead. */
  const attempt = async (query: string, isAnswer: (text: string) => string | null, variables = {}) => {
    const text = await post(query, variables).catch((error: Error) => `lost: ${codeOf(error)}`);
    const answer = isAnswer(text);
    return answer === null ? { got: kindOf(text) } : { answer };
  };

  const read = async () => {
    const begun = performance.now();
    const first = await attempt(READ, (text) => (text.includes(READS) ? text : null));
    outcome.reads += 1;
    outcome.slowestReadMs = Math.max(outcome.slowestReadMs, performance.now() - begun);
    if (!first.got) return;
    await sleep(pauseMs);
    const second = await attempt(READ, (text) => (text.includes(READS) ? text : null));
    if (second.got) count(outcome.failed, `${first.got}, then ${second.got}`);
    else count(outcome.healed, first.got);
  };
  const write = async () => {
    const idempotencyKey = randomUUID();
    const input = { idempotencyKey, externalId: `steady ${idempotencyKey}` };
    const deadline = performance.now() + GIVES_UP_MS;
    const idOf = (text: string) => /"id":"([0-9a-f-]{36})"/.exec(text)?.[1] ?? null;
    while (performance.now() < deadline) {
      const { answer, got } = await attempt(CREATE, idOf, { input });
      if (answer) return void outcome.acknowledged.push(answer);
      count(outcome.repeated, got!);
      await sleep(100);
    }
    outcome.neverAcknowledged += 1;
  };

  const running = new Set<Promise<unknown>>();
  let sent = 0;
  const begun = performance.now();
  let turns = 0;
  const timer = setInterval(() => {
    // A busy machine wakes us late; the rate stays what it is.
    const due = ((performance.now() - begun) / 1_000) * perSecond;
    for (; turns < due; turns += 1) {
      if (running.size >= MOST_UNDER_WAY) continue;
      sent += 1;
      const one = sent % 2 === 0 ? write() : read();
      running.add(one);
      void one.finally(() => running.delete(one));
    }
  }, 1_000 / perSecond);

  return {
    sent: () => sent,
    /** Sends no more, and waits for what is under way. */
    async stop(): Promise<Outcome> {
      clearInterval(timer);
      await Promise.all(running);
      return outcome;
    },
  };
}

const codeOf = (error: Error) => (error.cause as { code?: string } | undefined)?.code ?? error.name;

function kindOf(text: string): string {
  if (text.startsWith('lost: ')) return text;
  const code = /"code":"(\w+)"/.exec(text)?.[1] ?? /"__typename":"(\w+)"/.exec(text)?.[1];
  return (
    code ??
    text
      .replace(/<[^>]+>/g, ' ')
      .trim()
      .slice(0, 60)
  );
}
