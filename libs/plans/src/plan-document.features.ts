import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../..');

export const plansFolder = join(root, 'plans');
export const textOf = (file: string): string => readFileSync(join(plansFolder, file), 'utf8');

export const s2File = 'plans/s2-business-participation.yaml';
export const s2Text = textOf('s2-business-participation.yaml');

/** The S2 plan with pieces of its text replaced; fails when one is not there, so that no spec tests nothing. */
export const s2With = (...changes: readonly (readonly [piece: string, replacement: string])[]): string =>
  changes.reduce((text, [piece, replacement]) => {
    if (!text.includes(piece)) throw new Error(`the S2 plan does not contain: ${piece}`);
    return text.replace(piece, replacement);
  }, s2Text);

/** 1-based line of the first row that contains a piece of text. */
export const lineOf = (text: string, piece: string): number =>
  text.split('\n').findIndex((row) => row.includes(piece)) + 1;
