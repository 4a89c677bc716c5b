/** A case as it grows for a year: filed, a team, then talks, each entered some days after it was held. */
const day = 86_400_000;
const filedAt = Date.parse('2017-09-01T02:00:00.000Z');
const instant = (ms) => new Date(ms).toISOString();

export const caseStream = 'case/k-bench';
export const talks = 38;

const filed = {
  type: 'CaseFiled',
  schema: 1,
  payload: {
    ...{ caseId: 'k-bench', number: '纪立〔2017〕12号', personIds: ['p-7'], unitId: 'u-7', handlingUnitId: 'u-1' },
    ...{ authority: 'own', clueIds: ['x-7'], actOn: '2015-03-01', matter: '参股经营' },
  },
};
const assigned = {
  type: 'ExaminationTeamAssigned',
  schema: 1,
  payload: { members: ['p-1', 'p-2', 'p-3'], lead: 'p-1' },
};
const talk = (n) => ({
  type: 'TalkRecorded',
  schema: 1,
  occurredAt: instant(filedAt + n * 7 * day),
  payload: {
    ...{ talkId: `t-${n}`, personId: 'p-7', talkerIds: ['p-1', 'p-2'], place: '谈话室', fileIds: [] },
    content: '核对账目与转让协议。'.repeat(12),
  },
});

/** Its events one by one, for whoever spreads them over a log. */
export const caseEvents = [filed, assigned, ...Array.from({ length: talks }, (_, n) => talk(n))];
/** A business date in the middle of the talks. */
export const middleOfTalks = instant(filedAt + 19.5 * 7 * day);
