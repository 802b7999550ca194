import bcrypt from 'bcrypt';

// The work of a thread in hash-threads.ts: the two calls that take a quarter of a second of processor time.

export const hash = ({ text, cost }: { text: string; cost: number }): string => bcrypt.hashSync(text, cost);

export const compare = ({ text, against }: { text: string; against: string }): boolean =>
  bcrypt.compareSync(text, against);
