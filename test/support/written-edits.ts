import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One ```diff block of a document, which begins with `+++` and the file. */
export interface WrittenEdit {
  file: string;
  hunks: string[][];
}

/** The edits that a section of a document tells its readers to make, in their order. */
export function writtenEdits(section: string): WrittenEdit[] {
  return [...section.matchAll(/^```diff\n\+\+\+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, file, body]) => ({
    file: file!,
    hunks: body!.split(/^@@\n/m).map((hunk) => hunk.replace(/\n$/, '').split('\n')),
  }));
}

/** Makes an edit in a copy of the project. The unchanged lines of a hunk stand in the file once. */
export async function makeEdit(folder: string, { file, hunks }: WrittenEdit): Promise<void> {
  const path = join(folder, file);
  const textOf = (lines: string[]) => lines.map((line) => line.slice(1)).join('\n');
  let text = await readFile(path, 'utf8').catch(() => '');
  for (const hunk of hunks) {
    const before = textOf(hunk.filter((line) => !line.startsWith('+')));
    if (text !== '' && text.split(before).length !== 2) throw new Error(`Not once in ${file}:\n${before}`);
    text = text === '' ? `${textOf(hunk)}\n` : text.replace(before, () => textOf(hunk));
  }
  await writeFile(path, text);
}
