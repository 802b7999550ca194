import type { TokenStorage } from './token-storage.js';

/** The part of the Web Locks API that is used. */
interface Locks {
  request(name: string, work: () => Promise<void>): Promise<unknown>;
}

/** A write is there for other tabs a moment later: they run in processes of their own. */
export const VISIBLE_AFTER_MS = 200;
/** Longer than any work takes. */
const LEASE_MS = 10_000;

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Runs `work` while no other tab of the browser runs work of this name. */
export async function inTurn(storage: TokenStorage, name: string, work: () => Promise<void>): Promise<void> {
  const { navigator } = globalThis as { navigator?: { locks?: Locks } };
  if (storage.isShared === false) await work();
  else if (navigator?.locks) await navigator.locks.request(name, work);
  else await inLease(storage, name, work);
}

/**
 * Where a page has no locks, as over plain HTTP: a note in the storage, which its writer reads again after a while in
 * case another tab wrote one at the same moment.
 */
async function inLease(storage: TokenStorage, name: string, work: () => Promise<void>): Promise<void> {
  const mine = `${Date.now()} ${Math.random()}`;
  const held = () => {
    const note = storage.getItem(name);
    return note && Date.now() - Number.parseInt(note, 10) < LEASE_MS ? note : null;
  };
  while (held() !== mine) {
    if (!held()) storage.setItem(name, mine);
    await pause(VISIBLE_AFTER_MS * (1 + Math.random()));
  }
  try {
    await work();
  } finally {
    if (held() === mine) storage.removeItem(name);
  }
}
