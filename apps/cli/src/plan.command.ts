import { readFileSync } from 'node:fs';
import { Refusal } from '@taizhang/dev-stack';
import { formatProblems, planJsonSchema, readPlan } from '@taizhang/plans';
import type { Command } from 'commander';
import { language } from './language';
import { stackWords } from './stack/stack-words';

export function addPlanCommand(program: Command): void {
  const plan = program.command('plan').description('check campaign plans, print the schema they are written by');
  plan
    .command('check')
    .description('check plans and name the place, the expectation and the remedy of every problem')
    .argument('<files...>', 'plan documents (YAML)')
    .action(check);
  plan
    .command('schema')
    .description('print the JSON Schema of a plan document')
    .action(() => void process.stdout.write(planJsonSchema()));
}

function check(files: readonly string[]): void {
  for (const file of files) {
    const reading = readPlan(textOf(file), file);
    if (reading.ok) {
      if (reading.notes.length > 0) console.log(formatProblems(reading.notes, language()));
      console.log(`✔ ${file}`);
    } else {
      console.error(formatProblems(reading.problems, language()));
      process.exitCode = 1;
    }
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Refusal(stackWords[language()].planUnreadable(file));
  }
}
