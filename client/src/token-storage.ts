/** Where the tokens of a session are. `localStorage` is one. */
export interface TokenStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  /** False if no other tab reads here; unless given, one may. */
  readonly isShared?: boolean;
}

/** Forgets with the page. On a server each visitor needs one of their own. */
export function memoryStorage(): TokenStorage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    isShared: false,
  };
}

/** That of the browser, which its tabs share; memory where there is none or where it is blocked. */
export function browserStorage(): TokenStorage {
  try {
    const { document, localStorage } = globalThis as { document?: unknown; localStorage?: TokenStorage };
    if (!document || !localStorage) return memoryStorage();
    // Blocked storage throws here, not at its first use.
    localStorage.getItem('');
    return localStorage;
  } catch {
    return memoryStorage();
  }
}
