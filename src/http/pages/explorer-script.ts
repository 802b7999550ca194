/**
 * For browsers. Altair has an option for environments but none for collections, and what it has kept of an earlier visit
 * wins over its options. So `keepSamples`, which has to be done before Altair starts, writes both where Altair keeps
 * them, in place of those of an earlier visit, whose tokens have expired. Whatever else somebody keeps there stays.
 * `showSamples` opens the list of collections, which is closed when Altair starts.
 */
export const explorerScript = /* js */ `
// Altair counts requests, and from 50 on it asks for money. There is no setting for that.
localStorage.setItem('altair:db:dac', JSON.stringify({ value: -1e9 }));

async function keepSamples({ collections, environments }) {
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  // Version 5 of its database, as its database library counts.
  const opening = indexedDB.open('AltairDB', 50);
  opening.onupgradeneeded = () => {
    const db = opening.result;
    if (db.objectStoreNames.length > 0) return;
    const kept = db.createObjectStore('queryCollections', { keyPath: 'id', autoIncrement: true });
    kept.createIndex('title', 'title');
    kept.createIndex('parentPath', 'parentPath');
    db.createObjectStore('appState', { keyPath: 'key' });
    db.createObjectStore('selectedFiles', { keyPath: 'id' }).createIndex('windowId', 'windowId');
    db.createObjectStore('localActionLogs', { keyPath: 'id', autoIncrement: true });
  };
  // A later Altair has a later version.
  const db = await settled(opening).catch(() => settled(indexedDB.open('AltairDB')));
  try {
    const transaction = db.transaction(['queryCollections', 'appState'], 'readwrite');
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    const kept = transaction.objectStore('queryCollections');
    kept.delete(IDBKeyRange.bound('samples-', 'samples-~'));
    const now = Date.now();
    collections.forEach((collection, index) => {
      // Altair lists the newest first.
      const at = { created_at: now - index * 1000, updated_at: now - index * 1000 };
      const local = { storageType: 'local', workspaceId: 'local' };
      const queries = collection.queries.map((query) => {
        const apiUrl = new URL(query.apiUrl, location.href).href;
        return { ...query, ...at, apiUrl, storageType: 'local' };
      });
      kept.put({ ...collection, ...at, ...local, parentPath: '', queries });
    });
    const environmentsKey = '[altair_]::environments';
    const state = transaction.objectStore('appState');
    const row = await settled(state.get(environmentsKey));
    if (row) {
      const earlier = typeof row.value === 'string' ? JSON.parse(row.value) : row.value;
      const written = ({ variables, ...rest }) => ({ ...rest, variablesJson: JSON.stringify(variables, null, 2) });
      const { base, subEnvironments } = environments;
      const own = (earlier.subEnvironments ?? []).filter(({ id }) => !id.startsWith('samples-'));
      const variables = { ...JSON.parse(earlier.base?.variablesJson || '{}'), ...base.variables };
      const value = {
        ...earlier,
        base: written({ ...base, variables }),
        subEnvironments: [...subEnvironments.map(written), ...own],
      };
      state.put({ key: environmentsKey, value: JSON.stringify(value) });
    }
    await done;
  } finally {
    db.close();
  }
}

/** Opens the list of samples as soon as its button is there. */
function showSamples() {
  const open = () => {
    const button = document.querySelector('.side-menu-item app-icon[name="folder"]')?.closest('.side-menu-item');
    if (!button) return;
    watch.disconnect();
    button.click();
  };
  const watch = new MutationObserver(open);
  watch.observe(document.body, { childList: true, subtree: true });
  open();
}`;
