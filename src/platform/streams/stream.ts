/** A message that a stream keeps in the order of its arrival. */
export interface StreamMessage {
  /** A message with the id of one that the stream has got a moment ago is not kept again. */
  id: string;
  subject: string;
  contentType: string;
  body: string;
  /** W3C Trace Context of what it came from. */
  traceparent?: string | undefined;
}

export interface Stream {
  /** Resolves once the message is stored, and says whether the stream had it already. */
  publish(message: StreamMessage): Promise<'STORED' | 'KNOWN'>;
  /** False once the connection is lost. */
  isOpen(): boolean;
  close(): Promise<void>;
}

/** Opens a connection, or rejects within seconds. */
export type OpenStream = () => Promise<Stream>;

/** Something that a person has to change before anything gets through; the message says what. */
export class StreamSetupError extends Error {
  override name = 'StreamSetupError';
}
