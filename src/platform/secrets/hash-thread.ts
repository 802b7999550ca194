import bcrypt from 'bcrypt';

// What a thread of hash-threads.ts does: the two things that cost a quarter of a second of processor time.

export const hash = ({ text, cost }: { text: string; cost: number }): string => bcrypt.hashSync(text, cost);

export const compare = ({ text, against }: { text: string; against: string }): boolean =>
  bcrypt.compareSync(text, against);
