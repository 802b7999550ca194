import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

export interface Event {
  id: string;
  type: string;
  subject: string;
}

/** Yours: does what the event asks for, unless its id is noted already, and notes it; both in one transaction. */
type Apply = (event: Event) => Promise<void>;

export const receiver = (secret: string, apply: Apply) =>
  createServer(async (request, response) => {
    // As it came: written again by JSON.stringify it may be another text, with another signature.
    const body = Buffer.concat(await request.toArray()).toString();
    try {
      new Webhook(secret).verify(body, request.headers as Record<string, string>);
    } catch {
      return response.writeHead(401).end();
    }
    const status = await apply(JSON.parse(body)).then(
      () => 204,
      () => 500,
    );
    return response.writeHead(status).end();
  });

const EVENTS = `query Events($after: String) {
  events(after: $after, first: 500) { nodes { id type subject } cursor pageInfo { hasNextPage } }
}`;

interface Page {
  data: { events: { nodes: Event[]; cursor: string; pageInfo: { hasNextPage: boolean } } };
  errors?: [{ message: string }];
}

/** After an outage: all events behind the cursor, which is null for everything that is kept. Returns the next one. */
export async function catchUp(
  url: string,
  token: string,
  cursor: string | null,
  apply: Apply,
): Promise<string> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ query: EVENTS, variables: { after: cursor } });
  const answer = await fetch(url, { method: 'POST', headers, body });
  const { data, errors } = (await answer.json()) as Page;
  if (errors) throw new Error(errors[0].message);
  const { nodes, cursor: next, pageInfo } = data.events;
  for (const event of nodes) await apply(event);
  return pageInfo.hasNextPage ? catchUp(url, token, next, apply) : next;
}
