import type { ApolloServerPlugin } from '@apollo/server';
import { stripIgnoredCharacters } from 'graphql';
import type { PersistedDocumentsMode } from '../../config/documents.js';
import { createCache } from '../../platform/bounded-cache.js';
import type { Log } from '../../platform/log.js';
import type { Context } from '../context.js';
import { notRegistered, unknownDocument } from '../guard/errors.js';
import { readManifest, sha256 } from './manifest.js';

/** A request before anything of it is checked. */
export interface Sent {
  method: string;
  body?: unknown;
  /** The parameters of the URL. */
  query?: unknown;
}

export interface PersistedDocuments {
  /**
   * The text of the document that a request names or holds; undefined if it does neither, or names one not known yet.
   *
   * @throws DOCUMENT_NOT_REGISTERED if the document is not in the manifest and has to be
   */
  textOf(sent: Sent): string | undefined;
  /** Whether the manifest has the document, by the hash of its text. */
  isInManifest(hash: string): boolean;
  /** Texts that clients have sent with their hash, which they may leave out the next time. */
  automatic: {
    get(key: string): Promise<string | undefined>;
    set(key: string, text: string): Promise<void>;
    delete(key: string): Promise<boolean>;
  };
  plugin: ApolloServerPlugin<Context>;
}

interface Settings {
  mode: PersistedDocumentsMode;
  file: string | undefined;
}

const DOCUMENT_ID = /^sha256:([0-9a-f]{64})$/;

/** Enough to find a document by; the log takes a whole hash for a secret. */
const HASH_LOGGED = 16;

/** Documents that are sent by their hashes: those of the manifest, and those that clients have sent before. */
export async function openPersistedDocuments(
  { mode, file }: Settings,
  log: Log,
): Promise<PersistedDocuments> {
  const manifest = await readManifest(file);
  const texts = createCache<string>('automaticDocuments', { bytesOf: (text) => 2 * text.length });
  const told = createCache<true>('unregisteredDocuments');

  const isRegistered = (hash: string, text: string) => manifest.has(hash) || asksForSdl(text);
  const registered = (id: string) => {
    const hash = DOCUMENT_ID.exec(id)?.[1];
    const text = hash && manifest.get(hash);
    if (!text) throw unknownDocument();
    return text;
  };

  function textOf(sent: Sent): string | undefined {
    const { text, documentId, hash } = partsOf(sent);
    if (text) {
      if (mode === 'only' && !isRegistered(sha256(text), text)) throw notRegistered();
      return text;
    }
    if (documentId) return registered(documentId);
    if (!hash) return undefined;
    if (mode === 'only' && !manifest.has(hash)) throw notRegistered();
    return manifest.get(hash) ?? texts.get(hash);
  }

  return {
    textOf,
    isInManifest: (hash) => manifest.has(hash),
    automatic: {
      get: async (key) => texts.get(hashIn(key)),
      set: async (key, text) => texts.set(hashIn(key), text),
      delete: async (key) => texts.delete(hashIn(key)),
    },
    plugin: {
      async requestDidStart({ request }) {
        const { method = '', body, search = '' } = request.http ?? {};
        // An empty text is none for Apollo too; a text that was sent is left as it is.
        if (!request.query) {
          const query = Object.fromEntries(new URLSearchParams(search));
          const text = textOf({ method, body, query });
          if (text) request.query = text;
        }
        return {
          async didResolveOperation({ source, queryHash, operationName }) {
            if (mode === 'off' || isRegistered(queryHash, source)) return;
            // Whatever way it came: this is the text that would run.
            if (mode === 'only') throw notRegistered();
            if (told.has(queryHash)) return;
            told.set(queryHash, true);
            log.warn(
              { documentHash: queryHash.slice(0, HASH_LOGGED), operationName },
              'a document that is not registered',
            );
          },
        };
      },
    },
  };
}

/** Apollo puts a word in front of the hash. */
const hashIn = (key: string) => key.replace(/^apq:/, '');

function partsOf({ method, body, query }: Sent) {
  const sent = recordOf(method === 'GET' ? query : body);
  const { persistedQuery } = recordOf(sent['extensions']);
  const textIn = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return {
    text: textIn(sent['query']),
    documentId: textIn(sent['documentId']),
    hash: textIn(recordOf(persistedQuery)['sha256Hash']),
  };
}

/** An object, also from its JSON in a URL; empty if it is none. */
function recordOf(value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  if (typeof value !== 'string') return {};
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    // Apollo says what is wrong with it.
    return {};
  }
}

const SDL_QUERY = /^(query( \w+)?)?\{_service\{sdl\}\}$/;
const LONGEST_SDL_QUERY = 500;

/** Whether this is the question by which routers and their tools read a subgraph's schema. */
function asksForSdl(text: string): boolean {
  if (text.length > LONGEST_SDL_QUERY || !text.includes('_service')) return false;
  try {
    return SDL_QUERY.test(stripIgnoredCharacters(text));
  } catch {
    return false;
  }
}
