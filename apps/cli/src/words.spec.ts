import { backupRefusals } from './backup/backup-refusals';
import { backupWords } from './backup/backup-words';
import { restoreWords } from './backup/restore-words';
import { bundleKindWords, bundleWords } from './bundle/bundle-words';
import { drillWords, stateWords } from './drill/drill-words';
import { epochWords } from './epoch/epoch-words';
import { logWords } from './log-words';
import { officialWords, rosterKindWords } from './official/official-words';
import { sealWords } from './seal-words';
import { brokerWords } from './stack/broker-words';
import { stackWords } from './stack/stack-words';
import { statusWords } from './status-words';
import { verifyWords } from './verify-words';

type Table = Readonly<Record<string, unknown>>;

const tables: Readonly<Record<string, { readonly zh: object; readonly en: object }>> = {
  ...{ backupRefusals, backupWords, brokerWords, epochWords, logWords, restoreWords, statusWords, verifyWords },
  ...{ bundleKindWords, bundleWords, drillWords, officialWords, rosterKindWords, sealWords, stackWords },
};

/** Stands for whatever a sentence is told of: every part of it reads 7, and a damage is an event that is missing. */
const told: unknown = new Proxy(() => '7', {
  get: (_, name) => (name === Symbol.toPrimitive ? () => '7' : name === 'kind' ? 'missing' : told),
});

const sentence = (words: unknown): string =>
  typeof words === 'function' ? String(words(told, told, told, told, told, told)) : String(words);

/** What is the same in both languages: commands, options, names of variables, files, programs and keys. */
const names =
  /npx taizhang [a-z]+(?: key| receipt| import)?|npm (?:start|test)|--[a-z-]+|\b[A-Z_]{3,}\b|\b[a-z]+\.(?:key|keyring\.note)|\.keyring\.note|Ctrl-C|Java|Maven|Kafka|JDK|(?:taizhang-…)|-XXXX|plans\/\S+|PostgreSQL|Temporal|\b(?:reset|yes|official|roster import|seal destroy|destroy|xlsx|csv)\b/gu;

describe('what the commands say', () => {
  it.each(Object.entries(tables))('is there in both languages: %s', (_name, { zh, en }) => {
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
    for (const [key, words] of Object.entries(zh as Table)) {
      // Of a row of a read model: held below.
      if (key === 'readModel') continue;
      const said = sentence(words);
      expect([said, said.replace(names, '')]).toEqual([said, expect.not.stringMatching(/\p{Script=Latin}{2}/u)]);
    }
    for (const words of Object.values(en as Table)) expect(sentence(words)).not.toMatch(/\p{Script=Han}/u);
  });

  it('calls every state of a drill by a word', () => {
    for (const named of Object.values(stateWords))
      for (const word of Object.values(named)) expect(word).toMatch(/^[\p{Script=Han}，]+$/u);
  });

  it('says every damage with its place', () => {
    const { zh } = verifyWords;
    const damage = { projection: 'unit_row', key: 'unit-07', position: 8, differing: 2, what: 'changed' } as const;
    const validFrom = '2017-08-01T00:00:00.000Z' as Parameters<typeof zh.readModel>[0]['validFrom'];
    expect(zh.damage({ position: 12, kind: 'bytesChanged' })).toBe('第 12 条：内容被改动，字节与摘要不符');
    expect(zh.readModel({ ...damage, validFrom })).toBe(
      `第 8 条：unit_row 中 unit-07 自 ${validFrom} 起的一行被改动（共 2 行不符）`,
    );
    expect(zh.settled('/outside/9.checkpoint', 9)).toMatch(/^\/outside\/9\.checkpoint 载有 9 条记录/u);
  });
});
