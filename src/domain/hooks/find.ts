import { LockMode } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import { FlowHook } from '../../entities/flow-hook.entity.js';
import type { Work } from '../work/work.js';

/** The hook, locked. */
export const findHook = (work: Work, id: string): Promise<FlowHook | null> =>
  isUuid(id)
    ? work.em.findOne(FlowHook, id, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : Promise.resolve(null);
