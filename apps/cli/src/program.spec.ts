import { readdirSync } from 'node:fs';
import { createProgram } from './program';

describe('the taizhang command', () => {
  const { commands } = createProgram();

  it('lists one command for each verb that has a file', () => {
    const verbs = readdirSync(__dirname).flatMap((name) => /^([a-z-]+)\.command\.ts$/.exec(name)?.[1] ?? []);
    expect(commands.map((command) => command.name()).sort()).toEqual(verbs.sort());
  });

  it.each(commands.map((command) => [command.name(), command] as const))('says what %s does', (_, command) => {
    expect(command.description().length).toBeGreaterThan(20);
  });
});
