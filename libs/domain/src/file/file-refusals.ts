import type { Rejection } from '../kernel';
import { acceptedEndings, type FileType } from './file-types';

/** Why a file is not taken or not handed out: asked where its bytes are, before and after anything is decided in the log. */
const of = (code: string, details: Rejection['details'] = {}): Rejection => ({ code, details });

const mebibyte = 1_048_576;

export const fileRefusals = {
  tooLarge: (limitBytes: number): Rejection => of('FileTooLarge', { limitMb: Math.floor(limitBytes / mebibyte) }),
  typeNotAccepted: (): Rejection => of('FileTypeNotAccepted', { accepted: acceptedEndings.join(', ') }),
  notWhatItSays: ({ ending }: FileType): Rejection => of('FileNotWhatItSays', { ending }),
  incomplete: (): Rejection => of('FileIncomplete'),
  empty: (): Rejection => of('FileEmpty'),
  nameMissing: (): Rejection => of('FileNameMissing'),
  damaged: (): Rejection => of('FileDamaged'),
  notOfMatter: (): Rejection => of('FileNotOfMatter'),
  sealed: (): Rejection => of('FileSealed'),
} as const;
