import { sql } from 'kysely';
import type { DeviceType } from '../../entities/device-type.js';
import { type ChildOf, jsonList } from '../json-rows.js';

export interface SessionRow {
  id: string;
  deviceType: DeviceType;
  ip: string | null;
  userAgent: string | null;
  createdAt: string;
  lastUsedAt: string;
  expiresAt: string;
}

/** The sessions a customer is signed in with at a time, last used first. Sessions not used since `since` are over. */
export const sessionsOf =
  ({ now, since }: { now: Date; since: Date }): ChildOf =>
  (customerId) =>
    jsonList(sql`
      select id, device_type as "deviceType", ip, user_agent as "userAgent", created_at as "createdAt",
        last_used_at as "lastUsedAt", expires_at as "expiresAt"
      from session
      where customer_id = ${customerId} and revoked_at is null and expires_at > ${now}
        and last_used_at > ${since}
      order by last_used_at desc, id`);
