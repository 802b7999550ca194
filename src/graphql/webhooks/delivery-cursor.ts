import { z } from 'zod';
import { isNoCursor } from '../paging/cursor.js';

interface Place {
  position: number;
  eventId: string;
}

const Cursor = z.tuple([z.literal('deliveries'), z.uuid(), z.int().min(0), z.uuid()]);

/** Opaque to callers, and refused unless it belongs to the log of this endpoint. */
export const writeDeliveryCursor = (endpointId: string, { position, eventId }: Place) =>
  Buffer.from(JSON.stringify(['deliveries', endpointId, position, eventId])).toString('base64url');

export const readDeliveryCursor =
  (endpointId: string) =>
  (cursor: string, argument: 'after' | 'before'): Place => {
    const read = Cursor.safeParse(parsed(cursor));
    if (!read.success || read.data[1] !== endpointId) throw isNoCursor(argument);
    const [, , position, eventId] = read.data;
    return { position, eventId };
  };

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}
