import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '@taizhang/dev-stack';
import { testDatabase } from '../postgres';
import { isWithoutFault } from './findings';
import { runProbe, type ProbeReport } from './probe';

/**
 * The lost-event probe: `npm run probe:log -- [--seconds 60]`. One line of verdict; ends with 1 when anything was lost,
 * doubled, invented or out of order. DATABASE_URL names a server of yours (a superuser's URL); without it one is started.
 */
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' } } });

const whole = (number: number): string => number.toLocaleString('en');

function verdictOf({ findings, ...report }: ProbeReport, seconds: number): string {
  const { lost, doubled, outOfOrder, invented, unanswered } = findings;
  return (
    `lost ${lost}, doubled ${doubled}, out of order ${outOfOrder}, invented ${invented}, unexplained answers ${report.histories.length}: ` +
    `${whole(report.events)} events of 32 writers in two processes in ${seconds} s; a writer held open for ${seconds / 2} s, ` +
    `${whole(report.conflicts)} conflicts, ${whole(report.rolledBack)} appends rolled back, ${report.connectionsCut} connections cut, ${report.processesKilled} process killed; ` +
    `${unanswered.stored + unanswered.notStored} calls without an answer, of which ${unanswered.stored} were stored`
  );
}

async function main(seconds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-probe-server-'));
  const given = process.env['DATABASE_URL'];
  const own = given === undefined ? await startPostgres({ dataDir: folder, diesWithProcess: true }) : undefined;
  process.env['TAIZHANG_TEST_DATABASE_URL'] = given ?? own?.url;
  const database = await testDatabase();
  try {
    const report = await runProbe(database, seconds);
    process.stdout.write(`${verdictOf(report, seconds)}\n`);
    for (const fault of report.histories.slice(0, 20)) process.stderr.write(`${fault}\n`);
    process.exitCode = isWithoutFault(report.findings) && report.histories.length === 0 ? 0 : 1;
  } finally {
    await database.close();
    await own?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

void main(Number(values.seconds));
