import { expect, test } from 'vitest';
import { SetAgreementsDocument } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { ended, enter, later } from '../../support/customers.js';
import { expectSound, merged, undone } from '../../support/merges.js';
import { fc } from '../../support/properties.js';

const RUNS = 15;
const app = useApp();

/** What is in force for a record: whether it was said by somebody, and when, or came of a merge. */
interface Decision {
  granted: boolean;
  at: number;
  isSaid: boolean;
}
interface Merge {
  id: string;
  at: number;
  survivor: string;
  absorbed: string;
  former: Record<string, Decision | null>;
}

/** The rules of docs/merging.md, without a database. */
class Expected {
  readonly decisions: Record<string, Decision | null> = {};
  readonly merges: Merge[] = [];

  get #now(): number {
    return app.clock.now.getTime();
  }

  enter(id: string) {
    this.decisions[id] = null;
  }

  /** Those who are part of nobody. */
  get whole(): string[] {
    return Object.keys(this.decisions).filter((id) => this.merges.every(({ absorbed }) => absorbed !== id));
  }

  holderOf(id: string): string {
    const into = this.merges.find(({ absorbed }) => absorbed === id);
    return into ? this.holderOf(into.survivor) : id;
  }

  say(id: string, granted: boolean) {
    const holder = this.holderOf(id);
    const before = this.decisions[holder];
    // What was said already is not said anew, unless somebody has joined since.
    const isRepeated = before?.isSaid && before.granted === granted && before.at > this.#joinedAt(holder);
    if (!isRepeated) this.decisions[holder] = { granted, at: this.#now, isSaid: true };
  }

  merge(id: string, survivor: string, absorbed: string) {
    const { [survivor]: mine, [absorbed]: theirs } = this.decisions;
    this.merges.push({
      ...{ id, survivor, absorbed, at: this.#now },
      former: { [survivor]: mine ?? null, [absorbed]: theirs ?? null },
    });
    if (!mine) this.decisions[survivor] = theirs ?? null;
    else if (mine.granted && theirs?.granted === false) {
      this.decisions[survivor] = { granted: false, at: this.#now, isSaid: false };
    }
  }

  /** The latest merge; null if there is none. */
  undo(): string | null {
    const merge = this.merges.pop();
    if (!merge) return null;
    const { survivor, absorbed, former, at } = merge;
    const now = this.decisions[survivor];
    const isSince = now?.isSaid && now.at > at;
    this.decisions[survivor] = isSince ? now : former[survivor]!;
    const theirs = former[absorbed] ?? null;
    const hadSaidSo = theirs?.isSaid && !theirs.granted && theirs.at > this.#joinedAt(absorbed);
    const isToldNow = isSince && !now.granted && !hadSaidSo;
    this.decisions[absorbed] = isToldNow ? { granted: false, at: this.#now, isSaid: true } : theirs;
    return merge.id;
  }

  #joinedAt(id: string): number {
    return this.merges.findLast(({ survivor }) => survivor === id)?.at ?? 0;
  }
}

const STANDING = `query Standing($id: ID!, $at: DateTime!) {
  consentCheck(customerId: $id, channel: "email") { state evidenceId }
  customer(id: $id) {
    agreements { records { channel at } }
    agreementProof(channel: "email", at: $at) { granted }
  }
}`;
const EVIDENCE =
  '{ events(last: 500, types: ["agreement.changed"]) { nodes { data { evidenceIds changes { field to } } } } }';

const FOLLOW = `query Follow($after: String) {
  events(after: $after, first: 500, types: ["agreement.changed", "customer.absorbed", "customer.separated"]) {
    nodes { type subject data { changes { field to } } }
    cursor
  }
}`;
const CHECK = 'query Check($id: ID!) { consentCheck(customerId: $id, channel: "email") { state } }';

/** A table of consents as another system keeps it, by docs/events.md: from events alone. */
async function followed() {
  const sender = await app.service(['events:read', 'customers:read', 'consents:check']);
  const table: Record<string, boolean | null> = {};
  let after = (await app.ask('{ events(last: 1) { cursor } }', {}, sender)).data.events.cursor;
  const take = async ({ type, subject: id, data }: FollowedEvent) => {
    if (type === 'customer.absorbed') delete table[id];
    else if (type === 'customer.separated') {
      const { state } = (await app.ask(CHECK, { id }, sender)).data.consentCheck;
      table[id] = state === 'UNDECIDED' ? null : state === 'GRANTED';
    } else {
      const decided = data.changes.find(({ field }) => field === 'agreements.email');
      if (decided) table[id] = decided.to;
    }
  };
  return {
    of: (id: string) => table[id] ?? null,
    async catchUp() {
      await app.jobs.catchUp();
      const { nodes, cursor } = (await app.ask(FOLLOW, { after }, sender)).data.events;
      for (const event of nodes) await take(event);
      after = cursor;
    },
  };
}
interface FollowedEvent {
  type: string;
  subject: string;
  data: { changes: { field: string; to: boolean | null }[] };
}

const stateOf = (decision: Decision | null) =>
  decision === null ? 'UNDECIDED' : decision.granted ? 'GRANTED' : 'REFUSED';

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom('say', 'say', 'merge', 'merge', 'undo'),
    who: fc.nat(3),
    other: fc.nat(3),
    granted: fc.boolean(),
  }),
  { minLength: 6, maxLength: 14 },
);

test('in whatever order four customers become one, decide and part, each keeps what they said, and has no yes of another [BX-03, BX-07]', {
  timeout: 120_000,
}, async () => {
  let run = 0;
  const inOrder = fc.asyncProperty(steps, async (taken) => {
    run += 1;
    const sender = await app.service(['consents:check', 'customers:read']);
    const service = await app.service();
    const expected = new Expected();
    const ids: string[] = [];
    for (const name of ['a', 'b', 'c', 'd']) {
      ids.push((await enter(app, { externalId: `${name}${run}` })).id);
      expected.enter(ids.at(-1)!);
    }
    const table = await followed();
    const compare = async () => {
      await table.catchUp();
      for (const id of expected.whole) {
        const { data } = await app.ask(STANDING, { id, at: app.clock.now.toISOString() }, sender);
        const { consentCheck: found, customer } = data;
        const decision = expected.decisions[id]!;
        expect([ids.indexOf(id), found.state]).toEqual([ids.indexOf(id), stateOf(decision)]);
        expect(found.evidenceId === null).toBe(decision === null);
        const held = customer.agreements.records.map((one: { at: string }) => Date.parse(one.at));
        expect([ids.indexOf(id), ...held]).toEqual([ids.indexOf(id), ...(decision ? [decision.at] : [])]);
        const granted = decision?.granted ?? null;
        expect(customer.agreementProof?.granted ?? null).toBe(granted);
        expect(table.of(id)).toBe(granted);
      }
    };
    const undo = async () => {
      later(app, { seconds: 1 });
      const mergeId = expected.undo();
      if (mergeId !== null) await undone(app, mergeId);
      await compare();
    };
    for (const { kind, who, other, granted: email } of taken) {
      later(app, { seconds: 1 });
      const customerId = ids[who]!;
      const [survivor, absorbed] = [customerId, ids[other]!].map((id) => expected.holderOf(id)) as [
        string,
        string,
      ];
      if (kind === 'say') {
        expected.say(customerId, email);
        const { data } = await app.ask(SetAgreementsDocument, { input: { customerId, email } }, service);
        ended(data.setAgreements, 'CustomerAgreementsSet');
      } else if (kind === 'undo') await undo();
      else if (survivor !== absorbed) {
        expected.merge(await merged(app, survivor, absorbed), survivor, absorbed);
      }
    }
    while (expected.merges.length > 0) await undo();
    await compare();
  });
  await fc.assert(inOrder, { numRuns: RUNS });
  await expectSound(app);
  await app.jobs.catchUp();
  const { nodes } = (await app.ask(EVIDENCE, {}, await app.service(['events:read', 'customers:read']))).data
    .events;
  expect(nodes.length).toBeGreaterThan(RUNS);
  for (const { data } of nodes) {
    const isUndecided = data.changes.some(
      ({ field, to }: { field: string; to: unknown }) => field === 'agreements.email' && to === null,
    );
    expect(data.evidenceIds).toEqual(isUndecided ? null : [expect.any(String)]);
  }
});
