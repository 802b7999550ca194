import { once } from 'node:events';
import { type AddressInfo, createServer, connect as openSocket, type Socket } from 'node:net';

interface Pair {
  client: Socket;
  server: Socket;
}

export type TcpProxy = Awaited<ReturnType<typeof startTcpProxy>>;

/** A network between us and the database of `url` that can be made slow, silent, or cut. */
export async function startTcpProxy(url: string) {
  const { hostname, port } = new URL(url);
  const pairs = new Set<Pair>();
  /** Data held back while the network was silent. */
  const held: Array<() => void> = [];
  let latencyMs = 0;
  let isSilent = false;
  let isAway = false;
  let isCommitCut = false;
  let commitsCut = 0;

  const deliver = (to: Socket, chunk: Buffer) => {
    const write = () => void (to.writable && to.write(chunk));
    if (isSilent) held.push(write);
    else if (latencyMs > 0) setTimeout(write, latencyMs);
    else write();
  };
  const destroy = (pair: Pair) => {
    pairs.delete(pair);
    pair.client.destroy();
    pair.server.destroy();
  };

  const listener = createServer((client) => {
    if (isAway) return void client.on('error', () => {}).destroy();
    const server = openSocket({ host: hostname, port: Number(port), noDelay: true });
    const pair: Pair = { client, server };
    let isCommitting = false;
    pairs.add(pair);
    client.setNoDelay(true);
    client.on('data', (chunk) => {
      isCommitting ||= isCommitCut && chunk.includes('commit\0');
      deliver(server, chunk);
    });
    server.on('data', (chunk) => {
      if (!isCommitting) return deliver(client, chunk);
      // The server has answered, so the commit is done, but nobody hears of it.
      commitsCut += 1;
      destroy(pair);
    });
    for (const [end, other] of [
      [client, server],
      [server, client],
    ] as const) {
      end.on('error', () => {});
      // A silent network does not report that somebody has hung up, either.
      end.on('close', () => (isSilent ? held.push(() => other.destroy()) : other.destroy()));
    }
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = String((listener.address() as AddressInfo).port);

  return {
    /** The database through this network. */
    url: through.href,
    /** Delays both directions from now on. */
    delay(milliseconds: number) {
      latencyMs = milliseconds;
    },
    /** Delivers nothing any more, without telling anybody. */
    silence() {
      isSilent = true;
    },
    /** Delivers everything that was held back. */
    resume() {
      isSilent = false;
      for (const write of held.splice(0)) write();
    },
    /** Ends all open connections. */
    cut() {
      for (const pair of [...pairs]) destroy(pair);
    },
    /** From now on, or no longer: ends all connections, and each new one at once. */
    leave(leaves: boolean) {
      isAway = leaves;
      for (const pair of [...pairs]) destroy(pair);
    },
    /** From now on, or no longer: ends a connection when its commit is done, before the answer. */
    cutAfterCommit(cuts: boolean) {
      isCommitCut = cuts;
    },
    commitsCut: () => commitsCut,
    /** Refuses new connections too, for good. */
    async close() {
      const closed = once(listener, 'close');
      listener.close();
      for (const pair of [...pairs]) destroy(pair);
      await closed;
    },
  };
}
