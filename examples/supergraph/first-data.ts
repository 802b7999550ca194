import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A token as `npm run token` prints it. */
async function tokenOf(project: string, ...whose: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, ['dist/cli/token.js', ...whose], { cwd: project });
  return stdout.trim();
}

/** Gives the first customer an order, a review and an offer, all through the gateway; returns a token to look at them. */
export async function enterFirstData(gateway: string, project: string): Promise<string> {
  const service = await tokenOf(project, 'service');
  const ask = async <Data>(query: string, variables: object, token = service): Promise<Data> => {
    const response = await fetch(gateway, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Data; errors?: Array<{ message: string }> };
    if (errors) throw new Error(`${query}: ${errors.map(({ message }) => message).join(' ')}`);
    return data;
  };
  const { customer } = await ask<{ customer: { id: string; card: { id: string } | null } | null }>(
    'query ($externalId: String) { customer(externalId: $externalId) { id card { id } } }',
    { externalId: 'shop-1001' },
  );
  if (!customer?.card) return service;
  await ask(
    'mutation ($id: ID!, $card: ID!) { placeOrder(customerId: $id, totalCents: 1250) { id } offer(partnerId: "rynek", cardId: $card, title: "A roll for two") { id } }',
    { id: customer.id, card: customer.card.id },
  );
  const maja = await tokenOf(project, 'customer', customer.id);
  await ask('mutation { writeReview(stars: 5, text: "Lovely rolls.") { id } }', {}, maja);
  return service;
}
