import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const CREATE = `mutation ($input: CreateCustomerInput!) { write: createCustomer(input: $input) {
  __typename ... on CustomerCreated { id: customerId } ... on CustomerProblem { message } } }`;
const ADD = `mutation ($input: AddToBalanceInput!) { write: addToBalance(input: $input) {
  __typename ... on LoyaltyBalanceAdded { id: transactionId } ... on CustomerProblem { message } } }`;
const LONGEST_ANSWER_MS = 10_000;
const LONGEST_TRY_MS = 60_000;
const PAUSE_MS = 50;

interface Write {
  query: string;
  input: { idempotencyKey: string; externalId?: string; cardNumber?: string };
}

interface Acknowledged extends Write {
  /** The id that every acknowledgement of this write named. */
  id: string;
}

export interface WritersParts {
  /** Where to ask, or a function that says where this time. */
  origin: string | (() => string);
  headers?: Record<string, string>;
  /** Whether the service may be gone or cut off, which is then no complaint. */
  expectsCuts?: boolean;
  /** As long as this is true nobody gives up; afterwards, and without it, after a minute. */
  isPatient?: () => boolean;
  /** Within which every answer has to be there; 10 s unless given. */
  answersWithinMs?: number;
  token: string;
  /** One writer for each card, so that none waits for another's customer. */
  cards: string[];
  campaignId: string;
}

export type Writers = ReturnType<typeof startWriters>;

/**
 * Writes as careful tills do: one after the other, each with an idempotencyKey, and again with the same key until it
 * is acknowledged. Collects everything that no till should ever see.
 */
export function startWriters({
  origin,
  token,
  cards,
  campaignId,
  headers = {},
  expectsCuts = false,
  isPatient = () => false,
  answersWithinMs = LONGEST_ANSWER_MS,
}: WritersParts) {
  const acknowledged: Acknowledged[] = [];
  /** Untyped errors, cut connections, answers that took too long, a repetition with another answer. */
  const complaints: string[] = [];
  const refusals = new Map<string, number>();
  let isStopping = false;

  async function attempt(write: Write): Promise<string | null> {
    const started = performance.now();
    try {
      const response = await fetch(`${typeof origin === 'string' ? origin : origin()}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
        body: JSON.stringify({ query: write.query, variables: { input: write.input } }),
      });
      const { data, errors = [] } = (await response.json()) as Answer;
      for (const { message, extensions } of errors) {
        refusals.set(extensions.code, (refusals.get(extensions.code) ?? 0) + 1);
        if (!extensions.retryable) complaints.push(`${extensions.code}: ${message}`);
      }
      if (data?.write?.id) return data.write.id;
      // The previous attempt is still in its transaction.
      const { __typename: type = null, message } = data?.write ?? {};
      if (type !== null && type !== 'CustomerIdempotencyKeyInFlight') complaints.push(`${type}: ${message}`);
    } catch (error) {
      if (!expectsCuts) complaints.push(`no answer: ${(error as Error).cause ?? error}`);
    }
    const took = performance.now() - started;
    if (took > answersWithinMs) complaints.push(`an answer took ${Math.round(took)} ms`);
    return null;
  }

  async function acknowledge(write: Write): Promise<void> {
    let deadline = performance.now() + LONGEST_TRY_MS;
    for (;;) {
      if (isPatient()) deadline = performance.now() + LONGEST_TRY_MS;
      const id = await attempt(write);
      if (id) {
        acknowledged.push({ ...write, id });
        return;
      }
      if (performance.now() > deadline) throw new Error(`Never acknowledged: ${JSON.stringify(write.input)}`);
      await sleep(PAUSE_MS + Math.random() * PAUSE_MS);
    }
  }

  const described = () => JSON.stringify({ refusals: Object.fromEntries(refusals), complaints });

  const running = cards.map(async (cardNumber) => {
    while (!isStopping) {
      const idempotencyKey = randomUUID();
      await acknowledge({
        query: CREATE,
        input: { idempotencyKey, externalId: `written ${idempotencyKey}` },
      });
      const input = { idempotencyKey: randomUUID(), cardNumber, campaignId, amount: '1' };
      await acknowledge({ query: ADD, input });
    }
  });

  // Whoever calls `stop` learns of it.
  for (const writer of running) writer.catch(() => {});

  return {
    acknowledged,
    complaints,
    /** The number of typed errors, by code. */
    refusals,
    /** Resolves when this many more writes are acknowledged. */
    async more(count: number): Promise<void> {
      const wanted = acknowledged.length + count;
      const deadline = performance.now() + LONGEST_TRY_MS;
      while (acknowledged.length < wanted) {
        if (performance.now() > deadline) {
          throw new Error(`${acknowledged.length} of ${wanted} writes are acknowledged, ${described()}`);
        }
        await sleep(20);
      }
    },
    /** Waits until every writer has its last write acknowledged. */
    async stop(): Promise<void> {
      isStopping = true;
      await Promise.all(running);
    },
    /** Repeats some acknowledged writes: each must get its former answer. */
    async repeat(count: number): Promise<void> {
      const step = Math.max(1, Math.floor(acknowledged.length / count));
      for (const write of acknowledged.filter((_, index) => index % step === 0)) {
        const id = await attempt(write);
        if (id !== write.id) complaints.push(`${write.id} became ${id} when repeated`);
      }
    },
  };
}

interface Answer {
  data?: { write?: { __typename?: string; id?: string; message?: string } | null } | null;
  errors?: Array<{ message: string; extensions: { code: string; retryable?: boolean } }>;
}
