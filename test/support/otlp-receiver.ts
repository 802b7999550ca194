import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Value = string | number | boolean | Value[] | { [key: string]: Value };
export interface ReceivedSpan {
  traceId: string;
  spanId: string;
  /** Empty for one that begins a trace. */
  parentId: string;
  name: string;
  kind: number;
  attributes: Record<string, Value>;
  links: string[];
  isError: boolean;
}
export interface ReceivedLog {
  severity: string;
  body: string;
  attributes: Record<string, Value>;
  traceId: string;
  spanId: string;
}

/** A field of a message in the wire format of Protocol Buffers. */
type Field = { number: number; bytes: Buffer; value: bigint };

function fieldsOf(message: Buffer): Field[] {
  let at = 0;
  const varint = () => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = message[at++]!;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const fields: Field[] = [];
  while (at < message.length) {
    const tag = Number(varint());
    const [number, type] = [tag >> 3, tag & 7];
    if (type === 0) {
      fields.push({ number, bytes: Buffer.alloc(0), value: varint() });
      continue;
    }
    const length = type === 2 ? Number(varint()) : type === 1 ? 8 : 4;
    fields.push({ number, bytes: message.subarray(at, at + length), value: 0n });
    at += length;
  }
  return fields;
}
const all = (message: Buffer, number: number) =>
  fieldsOf(message)
    .filter((field) => field.number === number)
    .map(({ bytes }) => bytes);
const one = (message: Buffer, number: number) => all(message, number)[0] ?? Buffer.alloc(0);
const int = (message: Buffer, number: number) =>
  Number(fieldsOf(message).find((field) => field.number === number)?.value ?? 0n);

function anyValueOf(message: Buffer): Value {
  const [field] = fieldsOf(message);
  if (!field) return '';
  const { number, bytes, value } = field;
  if (number === 1) return bytes.toString();
  if (number === 2) return value === 1n;
  if (number === 4) return bytes.readDoubleLE();
  if (number === 5) return all(bytes, 1).map(anyValueOf);
  if (number === 6) return attributesOf(all(bytes, 1));
  return Number(value);
}
const attributesOf = (pairs: readonly Buffer[]) =>
  Object.fromEntries(pairs.map((pair) => [one(pair, 1).toString(), anyValueOf(one(pair, 2))]));
/** The records of a request: below a resource and a scope. */
const recordsIn = (body: Buffer) =>
  all(body, 1)
    .flatMap((resource) => all(resource, 2))
    .flatMap((scope) => all(scope, 2));

const spanOf = (span: Buffer): ReceivedSpan => ({
  traceId: one(span, 1).toString('hex'),
  spanId: one(span, 2).toString('hex'),
  parentId: one(span, 4).toString('hex'),
  name: one(span, 5).toString(),
  kind: int(span, 6),
  attributes: attributesOf(all(span, 9)),
  links: all(span, 13).map((link) => one(link, 1).toString('hex')),
  isError: int(one(span, 15), 3) === 2,
});
const logOf = (log: Buffer): ReceivedLog => ({
  severity: one(log, 3).toString(),
  body: String(anyValueOf(one(log, 5))),
  attributes: attributesOf(all(log, 6)),
  traceId: one(log, 9).toString('hex'),
  spanId: one(log, 10).toString('hex'),
});

/** Somebody who takes traces and logs by OTLP, until told to refuse or to be silent. */
export async function startReceiver() {
  const spans: ReceivedSpan[] = [];
  const logs: ReceivedLog[] = [];
  const bodies: Buffer[] = [];
  const headers: Array<Record<string, unknown>> = [];
  let mode: 'takes' | 'refuses' | 'is silent' = 'takes';
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      headers.push(request.headers);
      if (mode === 'is silent') return;
      if (mode === 'refuses') return void response.writeHead(400).end();
      const body = Buffer.concat(chunks);
      bodies.push(body);
      if (request.url === '/v1/traces') spans.push(...recordsIn(body).map(spanOf));
      if (request.url === '/v1/logs') logs.push(...recordsIn(body).map(logOf));
      response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    logs,
    /** Everything it was sent, as text. */
    everything: () => Buffer.concat(bodies).toString('utf8'),
    headers,
    become(next: typeof mode) {
      mode = next;
    },
    /** The chain of names from a span up to the one that began its trace. */
    chain(span: ReceivedSpan): string[] {
      const parent = spans.find(
        ({ spanId, traceId }) => spanId === span.parentId && traceId === span.traceId,
      );
      return parent ? [span.name, ...this.chain(parent)] : [span.name];
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
export type Receiver = Awaited<ReturnType<typeof startReceiver>>;
