import type { Command, Help, Option } from 'commander';
import { chineseHelp } from './chinese-help';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** For a program that has no commands yet: they take over how help is written. */
export function prepareChineseHelp(program: Command): void {
  program.helpOption('-h, --help', '显示帮助').configureHelp({
    styleTitle: (title: string) => titles[title] ?? title,
    optionDescription,
  } satisfies Partial<Help>);
}

function optionDescription({ description, defaultValue, required, optional }: Option): string {
  const isShown = (required || optional) && (typeof defaultValue === 'string' || typeof defaultValue === 'number');
  return isShown ? `${description}（默认 ${defaultValue}）` : description;
}

/** For a program that has all its commands. */
export function sayInChinese(command: Command, typed = ''): void {
  const help = chineseHelp[typed];
  if (help !== undefined) {
    command.description(help.says);
    for (const option of command.options) option.description = help.options?.[option.long ?? ''] ?? option.description;
    for (const argument of command.registeredArguments)
      argument.description = help.arguments?.[argument.name()] ?? argument.description;
  }
  if (typed !== '' && command.commands.length > 0) command.helpCommand('help [command]', '显示某个命令的帮助');
  for (const each of command.commands) sayInChinese(each, `${typed} ${each.name()}`.trim());
}
