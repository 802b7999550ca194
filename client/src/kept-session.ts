import type { TokenStorage } from './token-storage.js';

/** What signing in, or starting a visitor's session, answers. */
export interface SessionTokens {
  accessToken: string;
  refreshToken: string;
  expiresInSeconds: number;
  deviceToken?: string | null;
}

export interface KeptSession {
  /** When it began here, in milliseconds since 1970; no two sessions have the same. */
  opened: number;
  accessToken: string;
  refreshToken: string;
  /** By the clock of this device, in milliseconds since 1970. */
  expiresAt: number;
}

interface Kept {
  session: KeptSession | null;
  /** Says that a customer signed in on this device before. It outlives their sessions. */
  deviceToken: string | null;
}

export type KeptTokens = ReturnType<typeof keptIn>;

const nothing: Kept = { session: null, deviceToken: null };

/** What is kept at one place of a storage. Others may change it at any time: it is read anew each time. */
export function keptIn(storage: TokenStorage, place: string) {
  let text: string | null = null;
  let kept = nothing;
  const listeners = new Set<() => void>();
  /** What listeners know. */
  let told: number | undefined;
  let unwatch = () => {};

  function read(): Kept {
    const now = storage.getItem(place);
    if (now !== text) {
      text = now;
      kept = understood(now);
    }
    return kept;
  }
  const opened = () => read().session?.opened;

  function tell(): void {
    if (opened() === told) return;
    told = opened();
    for (const listener of [...listeners]) listener();
  }
  function write(change: Partial<Kept>): void {
    storage.setItem(place, JSON.stringify({ ...read(), ...change }));
    tell();
  }
  /** Calls back after each change that another tab has made. */
  function watch(listener: () => void): () => void {
    const browser = globalThis as unknown as StorageEvents;
    const onStorage = ({ key }: { key: string | null }) => {
      if (key === null || key === place) listener();
    };
    browser.addEventListener?.('storage', onStorage);
    return () => browser.removeEventListener?.('storage', onStorage);
  }

  return {
    read,
    /** @param opened given for the next tokens of a session that there is */
    keep(
      tokens: SessionTokens,
      opened = Math.max(Date.now(), (read().session?.opened ?? 0) + 1),
    ): KeptSession {
      const { accessToken, refreshToken, expiresInSeconds, deviceToken } = tokens;
      const session = { opened, accessToken, refreshToken, expiresAt: Date.now() + expiresInSeconds * 1000 };
      write({ session, ...(deviceToken && { deviceToken }) });
      return session;
    },
    end(): null {
      write({ session: null });
      return null;
    },
    watch,
    /** Calls back when a session has begun or ended, here or in another tab. */
    subscribe(listener: () => void): () => void {
      if (listeners.size === 0) {
        told = opened();
        unwatch = watch(tell);
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) unwatch();
      };
    },
  };
}

interface StorageEvents {
  addEventListener?(name: 'storage', listener: (event: { key: string | null }) => void): void;
  removeEventListener?(name: 'storage', listener: (event: { key: string | null }) => void): void;
}

/** What somebody else has written there counts as nothing. */
function understood(text: string | null): Kept {
  try {
    const { session, deviceToken } = JSON.parse(text ?? '{}') as Partial<Kept>;
    const isWhole = typeof session?.accessToken === 'string' && typeof session.refreshToken === 'string';
    return { session: isWhole ? session : null, deviceToken: deviceToken ?? null };
  } catch {
    return nothing;
  }
}
