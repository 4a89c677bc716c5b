import { verifyWords } from './verify-words';

const damage = { projection: 'unit_row', key: 'unit-07', position: 8, differing: 2 } as const;
const validFrom = '2017-08-01T00:00:00.000Z' as Parameters<typeof verifyWords.zh.readModel>[0]['validFrom'];

describe('verify in Chinese', () => {
  it('says every damage with its place', () => {
    const { zh } = verifyWords;
    expect(zh.damage({ position: 12, kind: 'bytesChanged' })).toBe('第 12 条：内容被改动，字节与摘要不符');
    expect(zh.readModel({ ...damage, validFrom, what: 'changed' })).toBe(
      `第 8 条：unit_row 中 unit-07 自 ${validFrom} 起的一行被改动（共 2 行不符）`,
    );
    expect(zh.settled('/outside/9.checkpoint', 9)).toMatch(/^\/outside\/9\.checkpoint 载有 9 条记录/u);
  });

  it('says nothing in the other language, other than names and commands', () => {
    const { zh, en } = verifyWords;
    const inChinese = [
      ...[zh.noLedgerOfPaper, zh.lastOver(9), zh.unsigned, zh.checkpoints(1, 2), zh.readModels(1, 2, 3)],
      ...[zh.log(9, 3, '00'), zh.files(1, 2), zh.destroyed(3), zh.noLedgerOf('1'), zh.outdated('')],
    ];
    for (const each of inChinese) expect(each.replace('--ledger', '')).toMatch(/^\P{Script=Latin}+$/u);
    const inEnglish = [
      ...[en.noLedgerOfPaper, en.lastOver(9), en.unsigned, en.checkpoints(1, 2), en.readModels(1, 2, 3)],
      ...[en.log(9, 3, '00'), en.files(1, 2), en.destroyed(3), en.noLedgerOf('1'), en.outdated('')],
    ];
    for (const each of inEnglish) expect(each).toMatch(/^\P{Script=Han}+$/u);
    expect(Object.keys(en)).toEqual(Object.keys(zh));
  });
});
