import { useApp } from '../support/app.js';
import { describeHostileWrites } from '../support/hostile-writes.js';
import { useIdentityProviders } from '../support/identities.js';

const app = useApp();

describeHostileWrites(app, useIdentityProviders(app), 0);
