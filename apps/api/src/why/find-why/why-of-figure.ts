import { campaignId as asCampaignId, hasDeclarations } from '@taizhang/domain';
import { notFound } from '../../platform/problem/refusal';
import { findBoard } from '../../board/find-board/find-board.query';
import type { Ask } from '../../reading/ask';
import { readCampaign, type Reading } from '../../reading/campaign-reading';
import { compose, label, same, type LabelText } from '../../wording/label';
import { chainAround, ruleOf, whyOfColumn, type Why } from './why-of-duty';

const columns: Readonly<Record<string, string>> = {
  uncovered: 'sign',
  cityManagedUnsent: 'dispatch',
  unverified: 'verify',
};

const countRules: Readonly<Record<string, LabelText>> = {
  overdueDuties: label(
    '每个单位每项逾期未办的事项计 1',
    'each duty of each unit that is past its date and not done counts one',
  ),
  agreedSoon: label(
    '约定日期在 7 日内而尚未退出的，每项计 1',
    'each withdrawal that is agreed for the next 7 days and not done counts one',
  ),
  withdrawalsOpen: label('应退而未退的，每项计 1', 'each withdrawal that is owed counts one'),
  pledgesUnfiled: label(
    '已签而未交留档的承诺书，每份计 1',
    'each pledge that is signed and not with the archive counts one',
  ),
  pledgesUnpublicised: label(
    '已签而未公示的承诺书，每份计 1',
    'each pledge that is signed and shown nowhere counts one',
  ),
  drafts: label('已拟办而未签的，每份计 1', 'each draft that is not signed counts one'),
};

/** What a figure of the board counts, and from what. */
export async function whyOfFigure(reading: Reading, ask: Ask, figure: string, campaign: string): Promise<Why> {
  const own = await readCampaign(reading, asCampaignId(campaign));
  const column = figure === 'uncovered' && !hasDeclarations(own.plan) ? 'pledge' : columns[figure];
  if (column !== undefined) return whyOfColumn(reading, campaign, column);
  const rule = countRules[figure];
  if (rule === undefined) throw notFound();
  const board = await findBoard(own.app, ask, own.campaignId);
  const debt = board.debts.find((each) => each.key === figure);
  if (debt === undefined) throw notFound();
  return {
    point: own.point,
    sentence: compose(label('{name}：{value}', '{name}: {value}'), { name: debt.label, value: debt.figure.value }),
    rule: ruleOf(own, rule, ''),
    calendar: null,
    inputs: [
      {
        label: label('读到位置', 'Read up to position'),
        value: same(own.point.position),
        position: own.point.position,
      },
    ],
    wouldChange: [label('每办结一件，数字减一', 'each one that is done takes one off')],
    ...(await chainAround(own, own.campaign.issuedPosition, undefined)),
  };
}
