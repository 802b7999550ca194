export interface JetStreamSettings {
  servers: readonly string[];
  user?: string | undefined;
  password?: string | undefined;
  token?: string | undefined;
  credentialsFile?: string | undefined;
  /** Null for a connection in clear text, unless the server offers TLS. */
  tls: TlsFiles | null;
  /** The first words of all subjects. */
  prefix: string;
  /** The stream to create if there is none of that name. */
  createStream: string | null;
  /** For so many days a stream that is created here keeps messages. */
  keepDays: number;
}

export interface TlsFiles {
  caFile?: string | undefined;
  certFile?: string | undefined;
  keyFile?: string | undefined;
}
