import type { Work } from '../domain/work/work.js';

/** Work that nobody asks for: it is due at a time, or follows what customers do. */
export interface BackgroundJob {
  /** Its key in the table `background_job`, so it stays what it is. */
  name: string;
  /** How long to rest after a turn that left nothing to do. In seconds. */
  restSeconds: number;
  /**
   * Does a piece of the work in one transaction, of which nothing stays when it throws. Small enough for a second: on
   * the embedded database everybody else waits meanwhile, and so does a process that is told to stop.
   *
   * @param bookmark what the last turn that succeeded left; null at the first
   */
  turn(work: Work, bookmark: string | null): Promise<Turn>;
}

export interface Turn {
  /** Whether the next turn should follow at once. */
  hasMore: boolean;
  /** For the next turn; without it the old one stays. */
  bookmark?: string;
}
