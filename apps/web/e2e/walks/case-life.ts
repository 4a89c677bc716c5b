import type { Case } from '../../src/api/shapes';
import { seriousFindings } from '../stage/accessibility';
import { castCasework, type CaseworkCast } from '../stage/casework-cast';
import { choose, day, named, perform, pick, pickIn, send, text, tick, type Filled } from '../stage/forms';
import type { Newcomer } from '../stage/newcomer';
import type { Stage } from '../stage/stage';

const number = '纪立〔2015〕88号';
const today = '2015-05-12';

export function caseLife(stage: () => Stage): void {
  describe('a case from clue to archive, with its three tracks', () => {
    let cast: CaseworkCast;
    let clue: string;
    let matter: string;
    const name = (part: keyof CaseworkCast['people']): string => cast.people[part].name;

    /** On the clue's drawer, opened from the inbox of whoever owes the step. */
    const onClue = async (part: 'supervisor' | 'leader' | 'first' | 'second', act: string, ...fields: Filled[]) => {
      const { page } = await cast.as(part, `/clues?clue=${clue}`);
      const done = { 分类: '已分类', 提出处置意见: '已提出处置意见', 批准: '已批准', 立案: '已立案' }[act] ?? '';
      await perform(page.getByRole('dialog'), { acts: '可办事项', act, done }, ...fields);
    };
    const onCase = async (somebody: Newcomer, act: string, ...fields: Filled[]): Promise<void> => {
      await perform(somebody.page.locator('main'), { acts: '办理', act, done: `已办：${act}` }, ...fields);
    };
    const opened = (part: Parameters<CaseworkCast['as']>[0]): Promise<Newcomer> => cast.as(part, `/cases/${matter}`);
    const asked = async (somebody: Newcomer): Promise<Case> => {
      const answer = await somebody.context.request.get(`/api/ledgers/${stage().ledger}/cases/${matter}`);
      return (await answer.json()) as Case;
    };
    /** The first row of the inbox that speaks of a step, opened by its key. */
    const fromInbox = async (part: Parameters<CaseworkCast['as']>[0], words: string): Promise<Newcomer> => {
      const somebody = await cast.as(part, '/inbox');
      await somebody.page.locator('tr[data-row]').filter({ hasText: words }).first().click();
      await somebody.page.keyboard.press('Enter');
      return somebody;
    };

    beforeAll(async () => {
      cast = await castCasework(stage());
    });
    afterAll(() => cast?.leave());

    it('begins as a letter at the desk of a unit, which keeps no more than a receipt of it', async () => {
      const { page } = await cast.as('desk', '/clues');
      await page.getByRole('button', { name: '登记来信来访来电' }).click();
      const fields = [day('收到日期', '2015-05-11'), text('被反映人', name('concerned'))];
      await send(
        page.locator('form.act-form'),
        choose('收件单位', ''),
        choose('来源', '来信'),
        ...fields,
        text('反映的主要问题', '节日期间收受管理服务对象礼金'),
      );
      const said = await page.getByText(/^已登记，编号/).innerText();
      clue = said.replace(/^已登记，编号\s*/, '').trim();
      await page.getByRole('heading', { name: '我登记的' }).waitFor();
      expect(await page.locator('[data-clue]').count()).toBe(0);
    });

    it('waits in the inbox of who manages cases, and is triaged from there', async () => {
      const { page } = await fromInbox('supervisor', '归类、定管辖');
      await page.waitForURL(`**/clues?clue=${clue}`);
      expect(await seriousFindings(page)).toEqual([]);
      await onClue(
        'supervisor',
        '分类',
        text('问题类别', '收受礼金'),
        choose('管辖', '本级'),
        choose('是否优先', '否'),
      );
      await onClue('supervisor', '提出处置意见', choose('处置方式', '初步核实'), text('理由', '问题具体，可查'));
    });

    it('is approved by the leader, verified by two, and filed as a case of the campaign', async () => {
      await onClue('leader', '批准');
      await onClue('supervisor', '交办', choose('人员', name('first')));
      await onClue(
        'first',
        '成立核查组',
        choose('核查组成员', name('first')),
        choose('另一成员', name('second')),
        text('核查方案', '调取收支记录，谈话核实'),
      );
      await onClue('first', '提交核查报告', choose('结论', '建议立案'), text('核查报告', '基本事实清楚'));
      await onClue('second', '在报告上签名');
      await onClue(
        'leader',
        '立案',
        text('立案号', number),
        tick('被审查人', name('concerned')),
        choose('所属专项', ''),
        day('行为日期', '2015-02-10'),
        text('案由', '违反廉洁纪律，收受礼金'),
      );
      const { page } = await cast.as('leader');
      await page.getByRole('dialog').getByRole('link').filter({ hasText: /^k/ }).click();
      await page.waitForURL('**/cases/*');
      matter = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      await page.getByRole('heading', { level: 1, name: number }).waitFor();
    });

    it('opens its three tracks by itself', async () => {
      const { page } = await opened('supervisor');
      await page.getByText('结案归档门槛 0/3').first().waitFor();
      expect(await page.locator('[data-track]').count()).toBe(3);
      expect(await seriousFindings(page)).toEqual([]);
    });

    it('offers for the team nobody whom the log knows something against, and refuses him who is sent all the same', async () => {
      const { page, context } = await opened('supervisor');
      await page.getByRole('group', { name: '办理' }).getByRole('button', { name: '组成审查组' }).click();
      const form = page.locator('form.act-form');
      const barred = form.getByRole('checkbox', { name: new RegExp(name('barred')) });
      expect(await barred.isDisabled()).toBe(true);
      await form.getByText('与被审查人同一单位').first().waitFor();
      const { choosable } = await asked(await cast.as('supervisor'));
      const ids = choosable.officers.filter(({ person }) => person.name !== name('second')).map(({ person }) => person);
      const refused = await context.request.post(`/api/ledgers/${stage().ledger}/cases/${matter}/assign-team`, {
        data: { members: ids.map(({ personId }) => personId), lead: ids[0]?.personId },
        headers: { 'Idempotency-Key': 'walk-conflict', 'X-Taizhang-Client': 'console' },
      });
      expect(await refused.json()).toMatchObject({ code: 'CaseStaffConflict' });
      await send(form, tick('审查组成员', name('first'), name('second')), choose('组长', name('first')));
      await page.getByText('已办：组成审查组').waitFor();
    });

    it('stands in the inbox of the officer, who comes home to it without a click', async () => {
      const { page } = await cast.as('first', '/inbox');
      const focused = page.locator('tr[data-row]:focus');
      await focused.waitFor();
      await page
        .locator('tr[data-row]')
        .filter({ hasText: `案件 ${number}：终结审查` })
        .click();
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/cases/${matter}`);
      await page.locator('[data-part="evidence"]').waitFor();
      await page.keyboard.press('g');
      await page.keyboard.press('e');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-part'))).toBe('evidence');
    });

    it('takes a paper into its file, evidence that cites it, a talk by two and a meeting on the facts', async () => {
      const first = await opened('first');
      const { page } = first;
      await page.locator('input[type=file]').setInputFiles({
        ...{ name: '收支记录.pdf', mimeType: 'application/pdf' },
        buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
      });
      await page.getByText('密封材料，文件名在信封内').waitFor();
      await onCase(
        first,
        '登记证据',
        choose('证据种类', '书证'),
        choose('是否原件', '原件'),
        text('保管人', '监察室保密柜'),
        day('日期', '2015-05-11'),
        text('证据内容', '春节前后收受礼金的收支记录'),
        tick('所附材料', 'PDF'),
      );
      await page.getByText('附材料 1 份').waitFor();
      await onCase(
        first,
        '登记谈话',
        choose('人员', name('concerned')),
        tick('谈话人', name('first'), name('second')),
        text('地点', '谈话室'),
        day('日期', '2015-05-11'),
        text('谈话内容', '承认收受礼金并愿意上交'),
      );
      await onCase(
        first,
        '登记事实见面',
        day('日期', today),
        choose('本人是否有异议', '无异议'),
        text('本人意见', '属实'),
      );
      await page.locator('[data-part="evidence"] a[href*="/events/"]').first().waitFor();
      await page.keyboard.press(']');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/\/events\/\d+/);
    });

    it('is suspended, resumed and lengthened by the leader, and supervised from above', async () => {
      const leader = await opened('leader');
      await onCase(leader, '中止', text('理由', '等候有关单位回复'));
      await leader.page
        .getByText(/起中止/)
        .first()
        .waitFor();
      await onCase(leader, '恢复办理');
      await onCase(leader, '督办', text('督办要求', '半月内报告进展'), day('答复期限', '2015-05-25'));
      await onCase(await opened('superior'), '延长时限', text('数额', '1'), text('理由', '涉及单位较多'));
      const first = await opened('first');
      await onCase(first, '答复督办', choose('督办事项', '半月内报告进展'), text('答复', '证据已齐，近日终结'));
    });

    it('is examined to its end, put off and returned by adjudication, and taken by a panel of others', async () => {
      const first = await opened('first');
      await onCase(first, '终结审查', text('审查报告', '事实清楚，证据确凿'));
      const supervisor = await opened('supervisor');
      await onCase(supervisor, '暂缓受理', text('理由', '缺干部任免材料'));
      await supervisor.page.getByText('审理暂缓受理：缺干部任免材料').waitFor();
      await onCase(await opened('leader'), '退回', choose('退回方式', '退回补充审查'), text('理由', '补任免材料'));
      await onCase(await opened('first'), '终结审查', text('审查报告', '已补任免材料'));
      const again = await opened('supervisor');
      await again.page.getByRole('group', { name: '办理' }).getByRole('button', { name: '受理审理' }).click();
      const form = again.page.locator('form.act-form');
      expect(await form.getByRole('checkbox', { disabled: true }).count()).toBeGreaterThan(0);
      await send(form, tick('审理组成员', name('judge'), name('partner')));
      await again.page.getByText('已办：受理审理').waitFor();
      const judge = await fromInbox('judge', `案件 ${number}：形成审理意见`);
      await judge.page.waitForURL(`**/cases/${matter}`);
      await onCase(judge, '形成审理意见', tick('已进行审理谈话', name('concerned')), text('审理意见', '同意审查报告'));
    });

    it('is decided by the leader beside the basis, served, carried out and reported', async () => {
      const leader = await fromInbox('leader', `案件 ${number}：批准处理决定`);
      await leader.page.waitForURL(`**/cases/${matter}`);
      await leader.page.getByText('只列事实与依据，不预选结论').first().waitFor();
      const { proposals } = await asked(leader);
      const [sanction] = proposals[0]?.basis.sanctions ?? [];
      await onCase(
        leader,
        '批准处理决定',
        choose('对所列依据', '部分采纳'),
        text('理由', '主动上交，认错态度较好'),
        choose('处理结果', '给予处分'),
        tick('处分种类', sanction?.label.zh ?? ''),
        choose('情节', '从轻'),
        choose('第几种形态', '第二种形态'),
        text('决定内容', '给予处分'),
      );
      await onCase(
        leader,
        '移送司法机关',
        tick('人员', name('concerned')),
        text('接收机关', '检察院'),
        text('理由', '另有涉嫌犯罪问题'),
      );
      const supervisor = await opened('supervisor');
      await onCase(supervisor, '登记宣布', text('向谁宣布', '本人及所在支部'), day('日期', today));
      await onCase(
        supervisor,
        '登记执行事项',
        choose('执行事项', '追缴违纪所得'),
        day('日期', today),
        text('说明', '已上缴财政'),
        text('数额', '0.5'),
      );
      const { unit } = await asked(supervisor);
      await onCase(supervisor, '登记执行情况报告', choose('报告单位', unit.name), day('日期', today));
    });

    it('is known to the person as far as he was told, who appeals and takes the appeal back', async () => {
      const { page, context } = await cast.as('concerned', '/inbox');
      await page.getByRole('link', { name: '处理决定' }).click();
      await page.getByRole('heading', { level: 1, name: '本人的处理决定' }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      const closed = await context.request.get(`/api/ledgers/${stage().ledger}/cases/${matter}`);
      expect(closed.status()).toBe(404);
      await page.getByRole('button', { name: '提出申诉' }).click();
      await send(page.locator('form.act-form'), text('申诉理由', '处分过重'));
      await page.getByRole('link', { name: /提出：已提出/ }).click();
      await page.getByRole('heading', { level: 1, name: new RegExp(`${name('concerned')}申诉`) }).waitFor();
      await perform(
        page.locator('main'),
        { acts: '办理', act: '登记撤回', done: '已办：登记撤回' },
        text('理由', '想通了'),
      );
      await cast.as('concerned', '/decisions');
      await page.getByRole('link', { name: /已撤回/ }).waitFor();
      await page.getByRole('button', { name: '提出申诉' }).waitFor();
    });

    it('cannot be closed while a track is open: the form lists what still blocks, and a refusal says it', async () => {
      const { page } = await opened('supervisor');
      await page.getByRole('group', { name: '办理' }).getByRole('button', { name: '结案归档' }).click();
      const form = page.locator('form.act-form');
      const blockers = form.getByRole('group', { name: '结案归档门槛' });
      await blockers.getByText('结案归档门槛 0/3，还差 3 项').waitFor();
      expect(await blockers.getByRole('listitem').count()).toBe(3);
      await send(form, text('卷号', '2015-088'), text('卷数', '1'), text('页数', '46'));
      await form.getByRole('alert').waitFor();
      expect(await form.getByRole('alert').innerText()).toContain('责任追究');
      expect(await seriousFindings(page)).toEqual([]);
    });

    it('has its tracks gathered by one, concluded or waived by another, one by one', async () => {
      const onTrack = async (
        part: 'first' | 'second' | 'leader' | 'superior',
        label: string,
        act: string,
        ...fields: Filled[]
      ) => {
        const { page } = await opened(part);
        const track = page
          .locator('[data-track]')
          .filter({ has: page.getByRole('heading', { name: new RegExp(`^${label}`) }) });
        await perform(track, { acts: '可办的事', act, done: '' }, ...fields);
      };
      const gathered = [day('发生日期', '2015-05-11'), text('证据名称', '谈话笔录、收支记录')];
      await onTrack('first', '当事人', '登记证据', ...gathered);
      await onTrack(
        'leader',
        '当事人',
        '作出结论',
        choose('结论', '纪律处分'),
        text('理由', '已给予处分'),
        text('结论书编号', '纪责〔2015〕1号'),
      );
      for (const part of ['leader', 'superior'] as const) {
        const { page } = await opened(part);
        const waivable = page.locator('[data-track]').filter({ has: page.getByRole('button', { name: '免予追究' }) });
        await page.locator('[data-track]').first().waitFor();
        for (let left = await waivable.count(); left > 0; left -= 1) {
          const authority = text('批准机关', '党组会议纪要〔2015〕9号');
          await perform(
            waivable.first(),
            { acts: '可办的事', act: '免予追究', done: '' },
            text('理由', '已尽责'),
            authority,
          );
        }
      }
      const { gate } = await asked(await opened('supervisor'));
      expect(gate).toMatchObject({ settled: 3, of: 3, blockers: [] });
    });

    it('is closed and archived, prints its index, and takes nothing more but an appeal', async () => {
      const supervisor = await fromInbox('supervisor', `案件 ${number}：结案归档`);
      await supervisor.page.waitForURL(`**/cases/${matter}`);
      await onCase(supervisor, '结案归档', text('卷号', '2015-088'), text('卷数', '1'), text('页数', '46'));
      await supervisor.page.getByText('卷号 2015-088，1 卷 46 页', { exact: true }).waitFor();
      const { status, may } = await asked(supervisor);
      expect({ status, may }).toEqual({ status: 'closed', may: ['lodgeAppeal'] });
      const print = await supervisor.page.pdf({ format: 'A4' });
      expect(print.byteLength).toBeGreaterThan(10_000);
    });

    it('may also be filed without a clue, by the leader on the list of cases', async () => {
      const { page } = await cast.as('leader', '/cases');
      await page.getByRole('button', { name: named('立案') }).click();
      const dialog = page.getByRole('dialog');
      await pickIn(dialog.getByLabel('所涉单位'), cast.people.desk.unit);
      await dialog.locator('form.act-form').waitFor();
      const people = (await dialog.getByRole('checkbox').count()) > 0;
      const subject = cast.staffOf(cast.people.desk.unit)[0]?.name ?? '';
      await send(
        dialog.locator('form.act-form'),
        text('立案号', '纪立〔2015〕89号'),
        people ? tick('被审查人', subject) : pick('被审查人', subject),
        day('行为日期', '2015-03-02'),
        text('案由', '检查发现的问题'),
      );
      await page.getByText('已立案', { exact: true }).waitFor();
      await page.getByRole('link', { name: '纪立〔2015〕89号' }).click();
      await page.getByRole('heading', { level: 1, name: '纪立〔2015〕89号' }).waitFor();
    });

    it('leaves no complaint in any browser', () => {
      expect(cast.complaints()).toEqual([]);
    });
  });
}
