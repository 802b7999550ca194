import type { BackgroundJob } from './background-job.js';
import { duplicatePairs } from './duplicate-pairs.js';

/** Everything that is done without being asked for. */
export const jobs: readonly BackgroundJob[] = [duplicatePairs];
