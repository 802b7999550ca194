import type { OpenStream, Stream } from '../platform/streams/stream.js';

/** The one connection of a process to a stream. */
export interface StreamConnection {
  /** Opens one where there is none. Rejects if that fails, or at once when the process is to stop. */
  opened(): Promise<Stream>;
  close(): Promise<void>;
}

export function keepConnection(open: OpenStream, stopping: AbortSignal): StreamConnection {
  let stream: Stream | null = null;
  const closeIt = (one: Stream | null) => one?.close().catch(() => {});

  /** A server that does not answer keeps nobody from stopping; what opens after that is closed again. */
  const unlessStopping = (opening: Promise<Stream>) =>
    new Promise<Stream>((resolve, reject) => {
      const stop = () => {
        reject(stopping.reason);
        opening.then(closeIt, () => {});
      };
      if (stopping.aborted) return stop();
      stopping.addEventListener('abort', stop, { once: true });
      opening.then(resolve, reject).finally(() => stopping.removeEventListener('abort', stop));
    });

  return {
    async opened() {
      if (!stream?.isOpen()) stream = await unlessStopping(open());
      return stream;
    },
    async close() {
      await closeIt(stream);
      stream = null;
    },
  };
}
