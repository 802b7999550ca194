import type { HookFailure, HookPoint } from '../../entities/flow-hook.entity.js';
import type { Reader } from '../../tables/db.js';

export interface HookRow {
  id: string;
  name: string;
  point: HookPoint;
  url: string;
  onFailure: HookFailure;
  seesPersonal: boolean;
  paused: boolean;
  formerSecretUntil: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

/** Hooks as staff see them, the oldest first. Without their secrets. */
export async function allHooks(db: Reader): Promise<HookRow[]> {
  const rows = await db
    .selectFrom('flow_hook')
    .select(['id', 'name', 'point', 'url', 'on_failure as onFailure', 'sees_personal as seesPersonal'])
    .select(['is_paused as paused', 'former_secret_until as formerSecretUntil'])
    .select(['created_at as createdAt', 'updated_at as updatedAt'])
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...row,
    point: row.point as HookPoint,
    onFailure: row.onFailure as HookFailure,
    formerSecretUntil: row.formerSecretUntil === null ? null : new Date(row.formerSecretUntil),
    createdAt: new Date(row.createdAt),
    updatedAt: new Date(row.updatedAt),
  }));
}

/** Hooks that are asked, the oldest first, with their sealed secrets. */
export async function activeHooks(db: Reader) {
  const rows = await db
    .selectFrom('flow_hook')
    .select(['id', 'point', 'url', 'on_failure as onFailure', 'sees_personal as seesPersonal'])
    .select(['sealed_secret as secret', 'sealed_former_secret as formerSecret'])
    .select('former_secret_until as formerSecretUntil')
    .where((row) => row.not(row.ref('is_paused')))
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...row,
    point: row.point as HookPoint,
    onFailure: row.onFailure as HookFailure,
  }));
}
