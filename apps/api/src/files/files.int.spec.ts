import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { destroySubjectKey, makeAppointment, verifyFiles, type CommandOutcome } from '@taizhang/application';
import {
  appointmentId,
  caseStream,
  caseId,
  instantAt,
  localDate,
  sealingStream,
  type PersonId,
} from '@taizhang/domain';
import { draftsOfForms } from '../drafts/drafts.features';
import { openApiStage, type ApiStage } from '../stage/api-stage.features';
import type { Browser, Page } from '../stage/browser.features';
import { subjectIdOf } from '../wire/wire-ids';

const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.7\n${text}\n`.repeat(3000));
const idOf = (content: Buffer): string => `sha256:${createHash('sha256').update(content).digest('hex')}`;
const fileName = '出资转让协议-张三.pdf';

describe('files over HTTP', () => {
  let stage: ApiStage;
  let coordinator: Browser;
  let office: Browser;
  let stranger: Browser;
  let supervisor: Browser;
  let declaration = '';
  let matter = '';
  let supervising: PersonId;

  const at = (subject: string, rest = ''): string => `/api/ledgers/${stage.ledger}/matters/${subject}/files${rest}`;
  const upload = (browser: Browser, subject: string, content: Buffer, name = fileName, key?: string): Promise<Page> =>
    browser.send(at(subject), content, {
      'X-File-Name': encodeURIComponent(name),
      ...(key && { 'Idempotency-Key': key }),
    });
  const list = async (browser: Browser, subject: string): Promise<Page> => {
    await stage.caughtUp();
    return browser.get(at(subject));
  };
  const content = (subject: string, id: string): string => at(subject, `/${id}/content`);
  const objects = (): readonly string[] => {
    const folder = join(stage.stateFolder, 'files', 'objects');
    return (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.includes('.')).sort();
  };
  const accepted = (outcome: CommandOutcome): void => expect(outcome).toMatchObject({ status: 'accepted' });

  beforeAll(async () => {
    stage = await openApiStage('files-http', instantAt(localDate('2017-09-04'), '10:32'));
    const { app, ledger, campaignId } = stage;
    coordinator = await stage.seated('coordinator');
    office = await stage.seated('commissionOffice');
    const row = (await app.reads.declarations(ledger, { campaignId }))[0];
    const person = row?.state.personId as PersonId;
    declaration = subjectIdOf(row?.stream ?? '');
    coordinator = await stage.signedIn(person);
    const holders = new Set((await app.reads.appointments(ledger, {})).map((each) => each.personId));
    const plain = (await app.reads.persons(ledger, {})).flatMap(({ particulars }) =>
      particulars && !holders.has(particulars.personId) && particulars.personId !== person
        ? [particulars.personId]
        : [],
    );
    stranger = await stage.signedIn(plain[0] as PersonId);
    const head = plain[1] as PersonId;
    supervising = head;
    const occurredAt = instantAt(localDate('2017-08-20'), '09:00');
    for (const role of ['caseSupervisor', 'leader'] as const) {
      const input = {
        appointmentId: appointmentId(`spec-${role}`),
        personId: head,
        role,
        unitId: stage.issuer,
        occurredAt,
      };
      accepted(await makeAppointment(app, { ledger, key: `spec/${role}`, actor: { kind: 'system' }, input }));
    }
    await stage.caughtUp();
    supervisor = await stage.signedIn(head);
    const filed = await supervisor.post(`/api/ledgers/${ledger}/cases`, {
      ...{ number: '纪立〔2017〕9号', personIds: [person], unitId: row?.state.unitId, handlingUnitId: stage.issuer },
      ...{ clueIds: [], actOn: '2017-06-01', matter: '收受礼金' },
    });
    expect([filed.status, filed.status === 200 ? '' : filed.text]).toEqual([200, '']);
    matter = subjectIdOf(caseStream(caseId(filed.body.case)));
    await stage.caughtUp();
  });
  afterAll(() => stage.close());

  describe('among the papers of a declaration', () => {
    const proof = pdf('股权转让协议');

    it('are kept with their hash, and told by name to whoever sees the declaration', async () => {
      const kept = await upload(coordinator, declaration, proof);
      expect([kept.status, kept.body]).toMatchObject([
        200,
        { file: idOf(proof), bytes: proof.length, mediaType: 'application/pdf', events: 2 },
      ]);
      const { status, body } = await list(office, declaration);
      expect(status).toBe(200);
      expect(body.files).toMatchObject([
        { file: idOf(proof), name: fileName, sealed: false, sealedName: null, ending: 'pdf', by: {} },
      ]);
    });

    it('are handed out whole, as a download that no browser shows as a page', async () => {
      const answer = await office.get(content(declaration, idOf(proof)));
      expect(answer.status).toBe(200);
      expect(Buffer.from(answer.text)).toHaveLength(proof.length);
      expect(answer.text).toBe(proof.toString());
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename="${idOf(proof).slice(7, 19)}.pdf"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      );
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    });

    it('answer HEAD with their size and nothing else', async () => {
      const answer = await office.head(content(declaration, idOf(proof)));
      expect([answer.status, answer.headers.get('content-length'), answer.text]).toEqual([
        200,
        String(proof.length),
        '',
      ]);
    });

    it('are there once, however often the same upload is sent', async () => {
      const head = (await stage.app.store.head(stage.ledger)).position;
      const again = await upload(coordinator, declaration, proof, '另一个名字.pdf');
      expect([again.status, again.body.events]).toEqual([200, 0]);
      expect((await stage.app.store.head(stage.ledger)).position).toBe(head);
      const key = 'one-intent';
      const other = pdf('工商变更');
      expect((await upload(coordinator, declaration, other, '变更.pdf', key)).body.repeated).toBe(false);
      expect((await upload(coordinator, declaration, other, '变更.pdf', key)).body.repeated).toBe(true);
      expect((await upload(coordinator, declaration, pdf('别的'), '变更.pdf', key)).body.code).toBe(
        'IdempotencyKeyReused',
      );
    });

    it.each([
      ['no such file', (): string => content(declaration, `sha256:${'0'.repeat(64)}`)],
      ['no id at all', (): string => content(declaration, 'etc~passwd')],
      ['no such matter', (): string => content('declaration~a~b~c', idOf(proof))],
      ['a matter that keeps no files', (): string => content(`unit~${stage.issuer}`, idOf(proof))],
    ])('read like what is not there: %s', async (_, path) => {
      expect((await office.get(path())).body).toMatchObject({ status: 404, code: 'NotFound' });
    });

    it('say the same to somebody whose matter it is not as of one that is not there', async () => {
      const [theirs, none] = await Promise.all([
        stranger.get(content(declaration, idOf(proof))),
        stranger.get(content('declaration~a~b~c', idOf(proof))),
      ]);
      const words = ({ body }: Page): unknown => ({ ...body, instance: '' });
      expect(words(theirs)).toEqual(words(none));
      expect((await upload(stranger, declaration, proof)).status).toBe(404);
      expect((await stranger.get(at(declaration))).status).toBe(404);
    });

    it('have no name anywhere in the log', async () => {
      const { ledger, app } = stage;
      for (const event of await app.store.readFeed(ledger, { after: 0, limit: 1000, categories: ['file'] })) {
        expect(JSON.stringify(event)).not.toContain('张三');
      }
    });
  });

  describe('are refused with what to do next, and nothing of them is kept:', () => {
    let before: readonly string[];
    beforeEach(() => (before = objects()));
    afterEach(() => {
      expect(objects()).toEqual(before);
      expect(readdirSync(join(stage.stateFolder, 'files', 'incoming'))).toEqual([]);
    });

    it.each([
      ['a kind that is not taken', '程序.exe', pdf('x'), 415, 'FileTypeNotAccepted'],
      [
        'a program under the name of a scan',
        '扫描.pdf',
        Buffer.from('MZ\u0090\u0000 program'),
        415,
        'FileNotWhatItSays',
      ],
      ['nothing', '扫描.pdf', Buffer.alloc(0), 422, 'FileEmpty'],
      ['no name', ' ', pdf('x'), 422, 'FileNameMissing'],
      ['more than the limit', '扫描.pdf', Buffer.alloc(1_048_577, '%PDF-'), 413, 'FileTooLarge'],
    ])('%s', async (_, name, body, status, code) => {
      const answer = await upload(coordinator, declaration, body, name);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect(answer.body.remedy).toEqual(expect.stringMatching(/。$/));
    });

    it('more than the limit whose length was not announced', async () => {
      const answer = await broken(pdf('x'.repeat(600)), 'end');
      expect([answer.status, JSON.parse(answer.text).code]).toEqual([413, 'FileTooLarge']);
    });

    it('an upload that breaks off in the middle', async () => {
      const head = (await stage.app.store.head(stage.ledger)).position;
      await expect(broken(pdf('x').subarray(0, 30_000), 'break')).rejects.toThrow();
      await untilEmpty(join(stage.stateFolder, 'files', 'incoming'));
      expect((await stage.app.store.head(stage.ledger)).position).toBe(head);
    });

    /** Sends without a length; `break` cuts the line once the server has begun to take it. */
    const broken = (bytes: Buffer, how: 'break' | 'end'): Promise<{ status: number; text: string }> =>
      new Promise((resolve, reject) => {
        const cookie = [...coordinator.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
        const sending = httpRequest(new URL(at(declaration), stage.publicUrl), {
          method: 'POST',
          headers: {
            Cookie: cookie,
            ...{ 'X-Taizhang-Client': 'console', 'Idempotency-Key': `broken-${how}`, 'X-File-Name': 'a.pdf' },
            ...{ 'Content-Type': 'application/octet-stream', 'Transfer-Encoding': 'chunked' },
          },
        });
        sending.on('error', reject);
        sending.on('response', (answer) => {
          let text = '';
          answer.on('data', (piece: Buffer) => (text += piece.toString()));
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
        });
        if (how === 'end') return void sending.end(bytes);
        sending.write(bytes);
        void untilAny(join(stage.stateFolder, 'files', 'incoming')).then(() => sending.destroy());
      });
  });

  describe('among the papers of a case (R-055, R-056, R-099)', () => {
    const record = pdf('谈话笔录');
    const open = (browser: Browser, reason = '审理需要'): Promise<Page> =>
      browser.post(at(matter, `/${idOf(record)}/open`), { reason });

    it('are listed inside the compartment with their name in an envelope', async () => {
      expect((await upload(supervisor, matter, record, '谈话笔录-张三.pdf')).status).toBe(200);
      const { body, text } = await list(supervisor, matter);
      expect(body.files).toMatchObject([
        { file: idOf(record), name: null, sealed: true, sealedName: { sealed: true } },
      ]);
      expect(text).not.toContain('张三');
    });

    it('open with a reason only, and the opening is in the log before anything leaves', async () => {
      expect((await supervisor.get(content(matter, idOf(record)))).body.code).toBe('FileSealed');
      expect((await open(supervisor, ' ')).status).toBe(400);
      const answer = await open(supervisor);
      expect([answer.status, answer.text]).toEqual([200, record.toString()]);
      const stream = caseStream(caseId(matter.split('~')[1] as string));
      const { events } = await stage.app.store.readStream(
        stage.ledger,
        sealingStream({ compartment: 'matterContent', stream }),
      );
      expect(events).toMatchObject([{ type: 'SealedRead', payload: { path: 'content', reason: '审理需要' } }]);
    });

    it('are silent to everybody outside it', async () => {
      for (const browser of [stranger, coordinator]) {
        const answers = await Promise.all([
          browser.get(at(matter)),
          browser.get(content(matter, idOf(record))),
          open(browser),
          upload(browser, matter, record),
        ]);
        expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [404, 'NotFound']));
      }
    });

    it('may be cited as evidence only where they belong', async () => {
      const cite = (fileIds: readonly string[]): Promise<Page> =>
        supervisor.post(`/api/ledgers/${stage.ledger}/cases/${matter.split('~')[1]}/evidence`, {
          ...{ kind: 'document', original: true, custody: '三室', description: '笔录', occurredOn: '2017-09-01' },
          fileIds,
        });
      expect((await cite([idOf(pdf('股权转让协议'))])).body.code).toBe('FileNotOfMatter');
      expect((await cite([idOf(record)])).body.code).not.toBe('FileNotOfMatter');
    });

    describe('what is typed into the form of an act', () => {
      draftsOfForms(() => ({
        ...{ stage, writer: supervisor, elsewhere: () => stage.signedIn(supervising), stranger, matter },
        ...{ open: declaration, owner: coordinator },
      }));
    });

    it('cannot be read any more once the key of the case is destroyed', async () => {
      const stream = caseStream(caseId(matter.split('~')[1] as string));
      const input = { compartment: 'matterContent', stream, reason: '保管期满' } as const;
      const { app, ledger } = stage;
      accepted(await destroySubjectKey(app, { ledger, key: 'spec/destroy', actor: { kind: 'system' }, input }));
      expect((await open(supervisor)).body).toMatchObject({ status: 410, code: 'SealedContentDestroyed' });
      const draft = await supervisor.put(`/api/ledgers/${ledger}/matters/${matter}/drafts/propose`, { form: {} });
      expect(draft.body).toMatchObject({ status: 410, code: 'SealedContentDestroyed' });
      expect(await verifyFiles(app, ledger)).toMatchObject({ whole: 2, destroyed: 1, damages: [] });
    });
  });

  it('are damaged by name: the walk over the log finds the one whose bytes were changed', async () => {
    const damaged = idOf(pdf('股权转让协议'));
    const path = join(
      stage.stateFolder,
      'files',
      'objects',
      objects().find((name) => name.includes(damaged.slice(7))) ?? '',
    );
    const bytes = readFileSync(path);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const { whole, damages } = await verifyFiles(stage.app, stage.ledger);
    expect([whole, damages]).toMatchObject([1, [{ fileId: damaged, status: 'damaged' }]]);
    await expect(office.get(content(declaration, damaged))).rejects.toThrow();
    bytes.fill(0);
    writeFileSync(path, bytes);
    expect((await office.get(content(declaration, damaged))).body).toMatchObject({ status: 410, code: 'FileDamaged' });
  });
});

/** Looks at a folder turn by turn of the event loop: there is nothing that tells of a file but the file. */
async function untilFolder(path: string, isSo: (names: readonly string[]) => boolean): Promise<void> {
  while (!isSo(readdirSync(path))) await new Promise((resolve) => setImmediate(resolve));
}
const untilEmpty = (path: string): Promise<void> => untilFolder(path, (names) => names.length === 0);
const untilAny = (path: string): Promise<void> => untilFolder(path, (names) => names.length > 0);
