import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokens, type TokenName } from './tokens';

const styles = readFileSync(join(__dirname, 'tokens.css'), 'utf8');

const channel = (hex: string, at: number): number => {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};
const luminance = (hex: string): number =>
  0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
const contrast = (one: string, other: string): number => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

const textStates: TokenName[] = ['not-due', 'open', 'due-soon', 'overdue', 'done', 'suspended', 'waived', 'sealed'];

describe('the tokens', () => {
  it.each(Object.entries(tokens))('carry --%s into the style sheet unchanged', (name, value) => {
    const found = new RegExp(`--${name}: (#[0-9a-f]{6});`, 'i').exec(styles)?.[1];
    expect(found?.toLowerCase()).toBe(value.toLowerCase());
  });

  it.each(textStates)('make the word for %s readable on white and on the page', (name) => {
    expect(contrast(tokens[name], tokens.panel)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens[name], tokens.page)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['edge', 'focus', 'mark-edge', 'mode'] as const)('make the %s line visible on white', (name) => {
    expect(contrast(tokens[name], tokens.panel)).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['debt-1', 'ink'],
    ['debt-2', 'ink'],
    ['debt-3', 'debt-figure'],
    ['debt-4', 'panel'],
    ['debt-5', 'panel'],
  ] as const)('keep the figure readable on %s', (ink, figure) => {
    const colour = figure === 'debt-figure' ? '#0C1218' : tokens[figure];
    expect(contrast(tokens[ink], colour)).toBeGreaterThanOrEqual(4.5);
  });
});
