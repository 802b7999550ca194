import { expect, test } from 'vitest';
import { mutations, recipes } from '../support/recipes/every-mutation.js';

test('every mutation of the schema has a recipe, and no recipe is of another [L20]', () => {
  expect(Object.keys(recipes).toSorted()).toEqual(mutations.map(({ name }) => name).toSorted());
});
