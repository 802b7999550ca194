import type { Reader } from '../tables/db.js';

export interface TopicRow {
  code: string;
  name: string;
  essential: boolean;
}

/** The topics that staff have defined, by code. */
export async function definedTopics(db: Reader): Promise<TopicRow[]> {
  const topics = db.selectFrom('topic').select(['code', 'name', 'is_essential as essential']);
  return topics.orderBy('code').execute();
}
