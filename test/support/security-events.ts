import type { Live } from './live.js';

/** The logged security events, oldest first. */
export const securityEvents = ({ lines }: Pick<Live, 'lines'>) =>
  lines
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ about }) => about === 'security');
