import { useApp } from '../support/app.js';
import { describeHostileWrites } from '../support/hostile-writes.js';
import { useIdentityProviders } from '../support/identities.js';
import { mutations } from '../support/recipes/every-mutation.js';

const app = useApp();

// Every second one: two files, because two run at a time.
describeHostileWrites(
  app,
  useIdentityProviders(app),
  mutations.filter((_, place) => place % 2 === 1),
);
