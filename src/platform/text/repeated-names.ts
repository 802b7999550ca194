const TOKENS = /"(?:[^"\\]+|\\.)*"|[{}[\],]/gs;

/**
 * Whether an object in this JSON has a name twice: of the two values each parser keeps one of its own choice and
 * silently drops the other (RFC 8259, section 4). Only for text that has been parsed.
 */
export function hasRepeatedNames(json: string): boolean {
  // The names of the enclosing objects; null for a list.
  const open: Array<Set<string> | null> = [];
  let names: Set<string> | null = null;
  let isName = false;
  for (const [token] of json.matchAll(TOKENS)) {
    if (token === '{' || token === '[') {
      names = token === '{' ? new Set() : null;
      open.push(names);
      isName = names !== null;
    } else if (token === '}' || token === ']') {
      open.pop();
      names = open.at(-1) ?? null;
      isName = false;
    } else if (token === ',') {
      isName = names !== null;
    } else if (isName) {
      const name = token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1);
      if (names!.has(name)) return true;
      names!.add(name);
      isName = false;
    }
  }
  return false;
}
