import type { BackgroundJob } from './background-job.js';

/** Everything that is done without being asked for. */
export const jobs: readonly BackgroundJob[] = [];
