import type { Live } from './live.js';

/** What was put on record for whoever watches over the accounts, oldest first. */
export const securityEvents = ({ lines }: Pick<Live, 'lines'>) =>
  lines
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ about }) => about === 'security');
