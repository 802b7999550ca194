import pino from 'pino';

export type Log = pino.Logger;

/** JSON lines on standard output, times in UTC. Nothing that identifies a person belongs in them. */
export const createLog = (level: string, destination?: pino.DestinationStream): Log =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination as never);
