import { request as httpRequest, type IncomingMessage } from 'node:http';
import { expect, vi } from 'vitest';
import type { Answer } from './app.js';

export interface StreamMessage {
  event: string;
  id?: string;
  data: Answer | null;
}

export interface OpenStream {
  status: number;
  headers: IncomingMessage['headers'];
  /** What has come so far. */
  messages: StreamMessage[];
  /** Comments, which heartbeats are. */
  comments(): number;
  /** Whether nothing more will come. */
  isOver(): boolean;
  /** Waits for so many messages in all. */
  until(count: number): Promise<StreamMessage[]>;
  over(): Promise<StreamMessage[]>;
  /** Takes no more bytes for now. */
  pause(): void;
  resume(): void;
  close(): void;
}

interface Asked {
  /** Or what stands for it in `body`. */
  query?: string;
  body?: object;
  variables?: object;
  token?: string | null;
  headers?: Record<string, string>;
}

export const MY_ACCOUNT = `subscription Mine($after: String) {
  myAccountChanged(after: $after) { customerId types fields changedAt cursor customer { id lastName } } }`;
export const CUSTOMER = `subscription One($id: ID!, $after: String) {
  customerChanged(id: $id, after: $after) { customerId types fields changedAt cursor customer { id lastName } } }`;

const PATIENCE = { timeout: 30_000, interval: 10 };

/** Reads an event stream byte by byte, as a browser would, with what clients usually hide. */
export async function openStream(
  origin: string,
  { query, body, variables, token, headers = {} }: Asked,
): Promise<OpenStream> {
  const sent = httpRequest(new URL('/graphql', origin), {
    method: 'POST',
    agent: false,
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
  });
  sent.on('error', () => {});
  sent.end(JSON.stringify({ query, variables, ...body }));
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    sent.once('response', resolve);
    sent.once('error', reject);
  });
  const messages: StreamMessage[] = [];
  let [text, comments, isOver] = ['', 0, false];
  response.setEncoding('utf8').on('data', (chunk: string) => {
    const blocks = (text + chunk).split('\n\n');
    text = blocks.pop()!;
    for (const block of blocks) {
      if (block.startsWith(':')) comments += 1;
      else messages.push(messageIn(block));
    }
  });
  response.on('close', () => {
    isOver = true;
  });
  response.on('error', () => {});
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    messages,
    comments: () => comments,
    isOver: () => isOver,
    async until(count) {
      await vi.waitFor(() => expect(messages.length).toBeGreaterThanOrEqual(count), PATIENCE);
      return messages;
    },
    async over() {
      await vi.waitFor(() => expect(isOver).toBe(true), PATIENCE);
      return messages;
    },
    pause: () => void response.pause(),
    resume: () => void response.resume(),
    close: () => void sent.destroy(),
  };
}

function messageIn(block: string): StreamMessage {
  const fields = Object.fromEntries(
    block.split('\n').map((line) => {
      const [, name = '', value = ''] = /^([a-z]+): ?(.*)$/.exec(line) ?? [];
      return [name, value];
    }),
  );
  const { event = '', id, data } = fields;
  return { event, ...(id && { id }), data: data ? JSON.parse(data) : null };
}

/** The codes of the errors in the last message but `complete`. */
export const codesAtEnd = (messages: StreamMessage[]) =>
  messages
    .filter(({ event }) => event === 'next')
    .at(-1)
    ?.data?.errors?.map(({ extensions }) => extensions['code']);
