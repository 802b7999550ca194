import { scopes } from '../domain/work/caller.js';
import { runCommand } from '../platform/command.js';
import { UsageError } from '../platform/plain-error.js';
import { grantedScopes } from './granted-scopes.js';
import type { AskedOfClients } from './tasks/service-client.js';

const called = 'npm run --silent service-client';
const ID = /^[a-z0-9][a-z0-9-]{1,62}$/;
const MOST_NAME = 100;

interface Given {
  action?: string | undefined;
  id?: string | undefined;
  name?: string | undefined;
  scopes?: string | undefined;
}

function askedBy({ action, id, name, scopes: granted }: Given): AskedOfClients {
  const isAdding = action === 'add';
  if (!isAdding && action !== 'rotate' && action !== 'disable' && action !== 'list') {
    throw new UsageError('Say what to do: add, rotate, disable or list.');
  }
  if (!isAdding && (name ?? granted) !== undefined)
    throw new UsageError('Only add takes --name and --scopes.');
  if (action === 'list') {
    if (id !== undefined) throw new UsageError('list takes no ID.');
    return { action };
  }
  if (!id || !ID.test(id)) {
    throw new UsageError('An ID is 2 to 63 lower-case letters, digits and hyphens, such as till-7.');
  }
  if (!isAdding) return { action, id };
  const title = name?.trim();
  if (!title || title.length > MOST_NAME) throw new UsageError(`Give --name, 1 to ${MOST_NAME} characters.`);
  if (granted === undefined) throw new UsageError('Give --scopes.');
  return { action, id, name: title, granted: grantedScopes(granted) };
}

// Who may call as a service is decided by the operator, not by one of the callers.
await runCommand({
  called,
  description: 'Adds, changes and lists the clients that call as a service: tills, shops, other systems.',
  args: {
    action: {
      type: 'positional',
      required: false,
      description:
        'add, rotate, disable or list. add and rotate print the secret, once; after rotate the previous one works for another 24 ' +
        'hours.',
    },
    id: {
      type: 'positional',
      required: false,
      description: 'ID of the client, such as till-7. Not for list.',
    },
    name: {
      type: 'string',
      valueHint: 'NAME',
      description: 'Name of the client for people. Required for add.',
    },
    scopes: {
      type: 'string',
      valueHint: 'a,b',
      description: `Some of ${scopes.join(', ')}. Required for add.`,
    },
  },
  examples: [
    `${called} -- add till-7 --name "Till 7" --scopes customers:read,customers:write`,
    `${called} -- rotate till-7`,
    `${called} -- disable till-7`,
    `${called} -- list`,
  ],
  failsWhen:
    'The client already exists, does not exist or is disabled, or the database cannot be used: the message says which.',
  async run(given) {
    const asked = askedBy(given);
    const { changeOrList } = await import('./tasks/service-client.js');
    await changeOrList(called, asked);
  },
});
