import { returnWorkbook, type Application } from '@taizhang/application';
import type { Instant, ReturnKey } from '@taizhang/domain';
import type { PersonalAsk } from '../../reading/ask';
import { fullTime } from '../../wording/dates';
import { findReturn } from '../find-return/find-return.query';
import { openReturn } from '../return-key';

/** What the workbook holds: as the unit filled it in, or as the log yields it. */
export type ReturnSide = 'typed' | 'computed';

/** The official sheet is in Chinese, whoever asks for it. [R-082] */
export async function exportReturn(
  app: Application,
  ask: PersonalAsk,
  key: ReturnKey,
  side: ReturnSide,
): Promise<Buffer> {
  const [{ terms }, sheet] = await Promise.all([openReturn(app, ask, key), findReturn(app, ask, key)]);
  const { lines, point, version, zero } = sheet;
  const cells = new Map(
    lines.flatMap((line) => line.cells.map((cell) => [`${line.key}\n${cell.column}`, cell] as const)),
  );
  const isZero = zero && side === 'typed';
  const shown =
    side === 'computed' ? lines : lines.filter((line) => !sheet.list || line.cells.some(({ typed }) => typed !== null));
  return returnWorkbook({
    table: terms.table,
    lines: shown.map(({ key: line, label }) => ({ key: line, label })),
    value: (row, column) => (isZero ? 0 : (cells.get(`${row}\n${column}`)?.[side] ?? null)),
    above: sheet.above,
    below: sheet.below,
    empty: zero ? '无（零报告）' : '',
    check: `${side === 'typed' ? (sheet.code === null ? '未签字，无核验码 · ' : `核验码 ${sheet.code} · `) : ''}校验：业务时间 ${fullTime(point.asOf as Instant)} · 知悉时间 ${fullTime(point.knownOn as Instant)} · 日志序号 ${point.position} · 第 ${version} 版${side === 'computed' ? ' · 系统计算' : ''}`,
  });
}
