import { availableParallelism } from 'node:os';
import { hashing } from '../../src/platform/secrets/passwords.js';
import type { TestApp } from './app.js';

/** Does something while every turn at the passwords is taken and the queue for them is full. */
export async function whileBusy<T>(app: TestApp, work: () => Promise<T>): Promise<T> {
  const turns = 2 * Math.min(hashing.hashesAtOnce, availableParallelism());
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const crowd = Array.from({ length: turns + hashing.hashQueue }, () =>
    app.app.world.passwords.inTurn(() => held),
  );
  // A caller that waits too long in the queue is told so; later callers wait as long.
  const ends = Promise.allSettled(crowd);
  try {
    return await work();
  } finally {
    letGo();
    await ends;
  }
}
