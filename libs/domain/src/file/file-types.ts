/** Kinds of file that matters keep: by the ending of the name, and held to it by the first bytes of the content. */
export interface FileType {
  readonly ending: string;
  readonly mediaType: string;
}

interface Signature {
  /** Where it stands in the file. */
  readonly at: number;
  readonly bytes: readonly number[];
}

interface KnownType extends FileType {
  /** One of them must be there. */
  readonly signatures: readonly Signature[];
  /** How the first entry of a package (a zip file) may be named. */
  readonly firstEntry?: RegExp;
}

const at = (offset: number, ...bytes: readonly number[]): Signature => ({ at: offset, bytes });
const text = (offset: number, ascii: string): Signature =>
  at(offset, ...Array.from(ascii, (character) => character.charCodeAt(0)));

const zip = [at(0, 0x50, 0x4b, 0x03, 0x04)];
const compound = [at(0, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)];
const office = /^(\[Content_Types\]\.xml|_rels\/|docProps\/|customXml\/|word\/|xl\/)/;
const jpeg = [at(0, 0xff, 0xd8, 0xff)];
const tiff = [at(0, 0x49, 0x49, 0x2a, 0x00), at(0, 0x4d, 0x4d, 0x00, 0x2a)];

const known: readonly KnownType[] = [
  { ending: 'pdf', mediaType: 'application/pdf', signatures: [text(0, '%PDF-')] },
  { ending: 'ofd', mediaType: 'application/ofd', signatures: zip, firstEntry: /^(OFD\.xml|Doc_\d+\/)/ },
  { ending: 'png', mediaType: 'image/png', signatures: [at(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)] },
  { ending: 'jpg', mediaType: 'image/jpeg', signatures: jpeg },
  { ending: 'jpeg', mediaType: 'image/jpeg', signatures: jpeg },
  { ending: 'tif', mediaType: 'image/tiff', signatures: tiff },
  { ending: 'tiff', mediaType: 'image/tiff', signatures: tiff },
  {
    ending: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    signatures: zip,
    firstEntry: office,
  },
  {
    ending: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    signatures: zip,
    firstEntry: office,
  },
  { ending: 'doc', mediaType: 'application/msword', signatures: compound },
  { ending: 'xls', mediaType: 'application/vnd.ms-excel', signatures: compound },
  { ending: 'wav', mediaType: 'audio/wav', signatures: [text(8, 'WAVE')] },
  {
    ending: 'mp3',
    mediaType: 'audio/mpeg',
    signatures: [text(0, 'ID3'), at(0, 0xff, 0xfb), at(0, 0xff, 0xf3), at(0, 0xff, 0xf2)],
  },
  { ending: 'mp4', mediaType: 'video/mp4', signatures: [text(4, 'ftyp')] },
];

export const acceptedEndings: readonly string[] = known.map(({ ending }) => ending);

/** As many bytes of the beginning as `matchesType` looks at. */
export const fileHeadBytes = 512;

const endingOf = (name: string): string => (name.includes('.') ? (name.split('.').at(-1) ?? '') : '').toLowerCase();

/** The type that a name claims; undefined for one that no matter keeps. */
export function typeOfName(name: string): FileType | undefined {
  const found = known.find(({ ending }) => ending === endingOf(name.trim()));
  return found && { ending: found.ending, mediaType: found.mediaType };
}

/** The ending under which a stored file is handed out. */
export const endingOfMediaType = (mediaType: string): string =>
  known.find((each) => each.mediaType === mediaType)?.ending ?? 'bin';

const holds = (head: Uint8Array, { at: offset, bytes }: Signature): boolean =>
  bytes.every((byte, index) => head[offset + index] === byte);

/** A zip file's first entry: its name's length stands at 26, the name at 30. */
function firstEntryOf(head: Uint8Array): string {
  const length = (head[26] ?? 0) + 256 * (head[27] ?? 0);
  return String.fromCharCode(...head.subarray(30, 30 + length));
}

/** Whether a content begins as its name claims. Whoever renames a program to `.pdf` is told. */
export function matchesType({ ending }: FileType, head: Uint8Array): boolean {
  const type = known.find((each) => each.ending === ending);
  if (type === undefined || !type.signatures.some((signature) => holds(head, signature))) return false;
  return type.firstEntry === undefined || type.firstEntry.test(firstEntryOf(head));
}
