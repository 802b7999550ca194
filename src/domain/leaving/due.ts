import type { World } from '../work/world.js';

const DAY = 86_400_000;

/** Whoever was asked before this to erase somebody too, and has not answered, is late now. */
export const erasuresDue = (now: Date, { acknowledgeDays }: Pick<World, 'acknowledgeDays'>): Date =>
  new Date(now.getTime() - acknowledgeDays * DAY);
