import { readdirSync } from 'node:fs';
import type { Command } from 'commander';
import { chineseHelp } from './help/chinese-help';
import { createProgram } from './program';

/** Every command with the words that are typed for it. */
const within = (command: Command, typed = ''): readonly (readonly [string, Command])[] => [
  [typed, command],
  ...command.commands.flatMap((each) => within(each, `${typed} ${each.name()}`.trim())),
];

describe('the taizhang command', () => {
  const { commands } = createProgram('en');

  it('lists one command for each verb that has a file', () => {
    const verbs = readdirSync(__dirname).flatMap((name) => /^([a-z-]+)\.command\.ts$/.exec(name)?.[1] ?? []);
    expect(commands.map((command) => command.name()).sort()).toEqual(verbs.sort());
  });

  it.each(commands.map((command) => [command.name(), command] as const))('says what %s does', (_, command) => {
    expect(command.description().length).toBeGreaterThan(20);
  });

  const inChinese = within(createProgram('zh'));

  it('has Chinese words for every command, option and argument, and for none that is not there', () => {
    expect(inChinese.map(([typed]) => typed).sort()).toEqual(Object.keys(chineseHelp).sort());
    for (const [typed, { options, registeredArguments }] of within(createProgram('en'))) {
      const help = chineseHelp[typed];
      expect([typed, Object.keys(help?.options ?? {}).sort()]).toEqual([typed, options.map(({ long }) => long).sort()]);
      const named = registeredArguments.map((argument) => argument.name());
      expect([typed, Object.keys(help?.arguments ?? {}).sort()]).toEqual([typed, named.sort()]);
    }
  });

  it('says in Chinese how it is used', () => {
    const help = inChinese.find(([typed]) => typed === 'verify')?.[1].helpInformation() ?? '';
    expect(help).toMatch(/^用法： taizhang verify \[options\]\n\n重新计算账本的每个摘要/u);
    expect(help).toMatch(/\n选项：\n {2}--ledger <id> +只核验这个账本\n/u);
    expect(help).toMatch(/-h, --help +显示帮助\n/u);
    for (const [, command] of inChinese) expect(command.helpInformation()).not.toMatch(/Usage|default|display help/u);
  });
});
