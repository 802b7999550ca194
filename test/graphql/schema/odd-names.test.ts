import { describe, expect, test } from 'vitest';
import { type Answer, useApp } from '../../support/app.js';
import { enter } from '../../support/customers.js';

const app = useApp();

/** Every name an object has by itself. JavaScript finds something under it, or changes something, unasked. */
const inherited = Object.getOwnPropertyNames(Object.prototype);

/** The answers at the 1st, 2nd and 5th time: from the second time on a document may run as compiled code. */
async function repeated(query: string, variables: object, token: string): Promise<string[]> {
  const answers: Answer[] = [];
  for (let time = 1; time <= 5; time += 1) answers.push(await app.ask(query, variables, token));
  return [answers[0], answers[1], answers[4]].map((answer) => JSON.stringify(answer));
}

describe('a name that every JavaScript object has', () => {
  test('there are such names [L17]', () => {
    expect(inherited).toEqual(
      expect.arrayContaining(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']),
    );
  });

  test.each(inherited)(
    'a field aliased %s is in the answer, however often it is asked [L17]',
    async (alias) => {
      const { id } = await enter(app, { externalId: 'anna', firstName: 'Anna' });
      const service = await app.service();
      const row = `{"${alias}":"Anna","contacts":[]}`;
      const fields = `{ ${alias}: firstName contacts { ${alias}: value } }`;
      const objects = `{ ${alias}: address { ${alias}: city } }`;
      const cases: Array<[query: string, data: string]> = [
        [`{ customer(id: "${id}") ${fields} }`, `{"customer":${row}}`],
        [`{ ${alias}: customer(id: "${id}") { firstName } }`, `{"${alias}":{"firstName":"Anna"}}`],
        [`{ customer(id: "${id}") ${objects} }`, `{"customer":{"${alias}":{"${alias}":null}}}`],
        [`{ customers { nodes ${fields} } }`, `{"customers":{"nodes":[${row}]}}`],
        [
          `{ _entities(representations: [{ __typename: "Customer", id: "${id}" }]) { ... on Customer ${fields} } }`,
          `{"_entities":[${row}]}`,
        ],
      ];
      for (const [query, data] of cases) {
        const answer = `{"data":${data}}`;
        expect(await repeated(query, {}, service)).toEqual([answer, answer, answer]);
      }
    },
  );

  test.each(inherited)('an operation, a fragment and a variable may be called %s [L17]', async (name) => {
    const { id } = await enter(app, { externalId: 'anna', firstName: 'Anna' });
    const service = await app.service();
    const answer = '{"data":{"customer":{"firstName":"Anna"}}}';
    const fragment = `query ${name} { customer(id: "${id}") { ...${name} } } fragment ${name} on Customer { firstName }`;
    expect(await repeated(fragment, {}, service)).toEqual([answer, answer, answer]);
    const variable = `query ($${name}: ID!) { customer(id: $${name}) { firstName } }`;
    const [first, ...later] = await repeated(variable, { [name]: id }, service);
    expect(later).toEqual([first, first]);
    const withDefault = `query ($${name}: ID = "${id}") { customer(id: $${name}) { firstName } }`;
    const [once, ...again] = await repeated(withDefault, {}, service);
    expect(again).toEqual([once, once]);
  });
});
