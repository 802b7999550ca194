import { expect, test } from 'vitest';
import { mutations, recipes } from '../support/recipes/every-mutation.js';

test('L20 every mutation of the schema has a recipe, and no recipe is of another', () => {
  expect(Object.keys(recipes).toSorted()).toEqual(mutations.map(({ name }) => name).toSorted());
});
