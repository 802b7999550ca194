import { readFile, stat } from 'node:fs/promises';
import { ConfigError } from '../../platform/plain-error.js';
import type { InlinePicture } from '../../platform/providers/transport.js';

/** It travels with every mail. */
const MOST_BYTES = 100 * 1024;

/** The formats that every mail program shows, by the bytes they begin with. */
const FORMATS = [
  { type: 'image/png', ending: 'png', begins: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/jpeg', ending: 'jpg', begins: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', ending: 'gif', begins: [0x47, 0x49, 0x46, 0x38] },
] as const;

export interface Logo {
  /** For the `src` of a picture. */
  src: string;
  /** What has to travel with the mail for it. */
  picture: InlinePicture | null;
}

/** @throws ConfigError if the file cannot be read, is too big or no picture that mail programs show */
export async function openLogo(place: string): Promise<Logo> {
  if (place.startsWith('https://')) return { src: place, picture: null };
  const refuse = (why: string): never => {
    throw new ConfigError(`MAIL_LOGO: ${place} ${why}.`);
  };
  const size = await stat(place).then(
    (file) => (file.isFile() ? file.size : refuse('is no file')),
    (error: NodeJS.ErrnoException) => refuse(`cannot be read (${error.code})`),
  );
  if (size > MOST_BYTES) refuse(`has ${size} bytes, and every mail carries it: ${MOST_BYTES} at most`);
  const content = await readFile(place);
  const format = FORMATS.find(({ begins }) => begins.every((byte, at) => content[at] === byte));
  if (!format) return refuse('is neither PNG, JPEG nor GIF, which mail programs show');
  const picture = {
    id: 'logo@shop',
    name: `logo.${format.ending}`,
    type: format.type,
    content: content.toString('base64'),
  };
  return { src: `cid:${picture.id}`, picture };
}
