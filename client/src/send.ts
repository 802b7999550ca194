import { documentHash } from './document.js';

/** Sends an operation. */
export type Send = (text: string, variables?: object, init?: { signal?: AbortSignal }) => Promise<Response>;

const headers = {
  accept: 'application/graphql-response+json, application/json',
  'content-type': 'application/json',
};

/** @param persisted whether to send the id of the document instead of the document */
export const sendTo =
  (url: string, via: typeof fetch, persisted: boolean): Send =>
  async (text, variables, init) => {
    const named = persisted ? { documentId: `sha256:${await documentHash(text)}` } : { query: text };
    return via(url, { method: 'POST', headers, body: JSON.stringify({ ...named, variables }), ...init });
  };
