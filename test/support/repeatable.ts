import { describe, expect, test } from 'vitest';
import type { Document, Sender, TestApp } from './app.js';
import { later, withNothingMoved } from './customers.js';

interface Answered {
  __typename: string;
  message?: string;
  status?: number;
}

interface Repeatable<Input> {
  document: Document<Record<string, unknown>, { input: Input }>;
  /** The mutation's answer when it succeeds. */
  success: string;
  /** A fresh input that can be carried out repeatedly, or at least by two callers one after the other. */
  input: () => Promise<Input>;
  /** The same input with another content. */
  other: (input: Input) => Input;
  /** An input the flow refuses once it has looked at the database. */
  refused: (input: Input) => Input;
  /** A permitted caller; by default a service. */
  caller?: () => Promise<Sender>;
  /** Another permitted caller; by default a staff member. */
  another?: () => Promise<Sender>;
}

/** BX-05: the promises of every mutation with an idempotencyKey. */
export function describeRepeatable<Input extends { idempotencyKey?: string | null | undefined }>(
  app: TestApp,
  { document, success, input, other, refused, caller = app.service, another = app.staff }: Repeatable<Input>,
) {
  const key = 'order-4711';
  const call = async (input: Input, sender?: Sender): Promise<Answered> => {
    const answer = await app.ask(document, { input }, sender ?? (await caller()));
    expect(answer.errors).toBeUndefined();
    return Object.values(answer.data)[0] as Answered;
  };
  const keys = async () => (await app.everythingStored())['idempotency_key']!;

  describe('repeated', () => {
    test('the same key and input are answered the same, with one effect [BX-05]', async () => {
      const given = { ...(await input()), idempotencyKey: key };
      const first = await call(given);
      expect(first.__typename).toBe(success);
      later(app, { hours: 23 });
      const second = await withNothingMoved(app, () => call(given));
      expect(second).toEqual(first);
    });

    test('the same key with another input is refused and changes nothing [BX-05]', async () => {
      const given = { ...(await input()), idempotencyKey: key };
      await call(given);
      const answer = await withNothingMoved(app, () => call(other(given)));
      expect(answer).toMatchObject({ __typename: 'CustomerIdempotencyKeyReused', status: 422 });
    });

    test('another caller’s same key has nothing to do with it [BX-05]', async () => {
      const given = { ...(await input()), idempotencyKey: key };
      await call(given);
      const answer = await call(other(given), await another());
      expect(answer.__typename).toBe(success);
      expect(await keys()).toHaveLength(2);
    });

    test('a refusal is not kept: the key can be used again [BX-05]', async () => {
      const given = { ...(await input()), idempotencyKey: key };
      const refusal = await withNothingMoved(app, () => call(refused(given)));
      expect(refusal).toMatchObject({ status: expect.any(Number), message: expect.any(String) });
      expect(await keys()).toEqual([]);
      expect((await call(given)).__typename).toBe(success);
    });

    test('after 24 hours the key is forgotten [BX-05]', async () => {
      const given = { ...(await input()), idempotencyKey: key };
      await call(given);
      later(app, { hours: 24, seconds: 1 });
      expect((await call(other(given))).__typename).toBe(success);
      expect(await keys()).toHaveLength(1);
    });

    test('a key that is none is refused [BX-05]', async () => {
      const given = await input();
      for (const bad of ['', 'two words', 'é', 'x'.repeat(256)]) {
        const answer = await withNothingMoved(app, () => call({ ...given, idempotencyKey: bad }));
        expect(answer).toMatchObject({
          __typename: 'CustomerInputRejected',
          status: 400,
          fields: [{ path: 'idempotencyKey', message: 'must be 1 to 255 visible ASCII characters.' }],
        });
      }
    });
  });
}
