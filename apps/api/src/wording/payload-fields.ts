import {
  isInstant,
  isSealed,
  isLocalDate,
  lastDayOf,
  type Deadline,
  type PersonId,
  type Role,
  type RungAct,
  type UnitId,
} from '@taizhang/domain';
import { wanYuan } from './business-items';
import { fullTime } from './dates';
import { outcomeLabel } from './events/accountability.sentences';
import type { EventWords } from './events/sentence.types';
import { shamFinding, withdrawalManner } from './events/withdrawal.sentences';
import { compose, joined, label, same, type LabelText } from './label';
import { categoryLabel, rankLabel } from './persons';
import { roleLabel } from './roles';

export interface Field {
  readonly label: LabelText;
  readonly value: LabelText;
}

type Show = (value: never, words: EventWords) => LabelText;

const text: Show = (value: string | number) => same(value);
const named = <T>(find: (value: T) => LabelText): Show => ((value: T) => find(value)) as Show;

/** What verifying a declaration found; a rectification says its result in words of its own. */
const verificationResults: Readonly<Record<string, LabelText>> = {
  true: label('属实', 'true'),
  different: label('与申报不一致', 'different from what was declared'),
};

/** How each entry of a stored payload reads. An entry that is not here is in the raw text only. */
const fields: Readonly<Record<string, readonly [LabelText, Show]>> = {
  duty: [label('事项', 'Duty'), (key: string, words) => words.duty(key)],
  phase: [label('阶段', 'Phase'), (key: string, words) => words.phase(key)],
  sector: [label('行业', 'Sector'), (key: string, words) => words.sector(key)],
  section: [label('栏目', 'Section'), (key: string, words) => words.section(key)],
  act: [label('何事', 'Act'), (act: RungAct, words) => words.act(act)],
  unitId: [label('单位', 'Unit'), (id: UnitId, words) => same(words.unit(id))],
  personId: [label('人员', 'Person'), (id: PersonId, words) => same(words.person(id))],
  signer: [label('签批人', 'Signer'), (id: PersonId, words) => same(words.person(id))],
  role: [label('职责', 'Role'), named(roleLabel)],
  approver: [label('签批职责', 'Approver'), named<Role>(roleLabel)],
  rank: [label('职级', 'Rank'), named(rankLabel)],
  category: [label('人员类别', 'Category'), named(categoryLabel)],
  how: [label('方式', 'Manner'), (how: string) => howLabel(how)],
  finding: [label('查明', 'Finding'), named(shamFinding)],
  deadline: [label('期限', 'Deadline'), ((deadline: Deadline) => same(lastDayOf(deadline.dueAt))) as Show],
  way: [
    label('签订方式', 'Way of signing'),
    (way: string) => (way === 'paper' ? label('纸质，代录', 'on paper, entered') : label('本人签', 'by own hand')),
  ],
  upTo: [label('截至', 'Up to'), text],
  until: [label('截止', 'Until'), text],
  what: [label('事实', 'Fact'), text],
  templateVersion: [label('承诺书版本', 'Version of the pledge'), text],
  measures: [label('处理', 'Measures'), named(outcomeLabel)],
  document: [label('结论书', 'Conclusion'), text],
  authority: [label('批准依据', 'Authority'), text],
  approvedBy: [label('批准人', 'Approved by'), (id: PersonId, words) => same(words.person(id))],
  amountFen: [label('金额（万元）', 'Amount (×10,000 yuan)'), ((fen: number) => same(wanYuan(fen))) as Show],
  quantity: [label('数量', 'Quantity'), text],
  takenOn: [label('收受日期', 'Taken on'), text],
  receiptNumber: [label('收据号', 'Receipt'), text],
  basis: [label('依据', 'Basis'), text],
  place: [label('保管地点', 'Place'), text],
  keeperId: [label('保管人', 'Keeper'), (id: PersonId, words) => same(words.person(id))],
  account: [label('账户', 'Account'), text],
  voucher: [label('凭证', 'Voucher'), text],
  description: [label('具体表现', 'Description'), text],
  measure: [label('整改措施', 'Measure'), text],
  ownerId: [label('整改责任人', 'Owner'), (id: PersonId, words) => same(words.person(id))],
  dueOn: [label('时限', 'Limit'), text],
  result: [label('结果', 'Result'), (result: string) => verificationResults[result] ?? same(result)],
  opinion: [label('意见', 'Opinion'), text],
  medium: [label('公示载体', 'Medium'), text],
  problemClass: [label('问题类别', 'Class'), (key: string, words) => words.problemClass(key)],
  reason: [label('理由', 'Reason'), text],
  note: [label('说明', 'Note'), text],
  detail: [label('情况', 'Detail'), text],
  evidence: [label('证据', 'Evidence'), text],
  occurredAt: [label('更正为发生于', 'Corrected to have happened'), text],
  statement: [label('本人陈述', 'Statement'), text],
  proof: [label('凭证', 'Proof'), text],
  filedWith: [label('备案机关', 'Filed with'), text],
  documentNumber: [label('文号', 'Document number'), text],
  level: [label('级别', 'Level'), text],
  outstanding: [label('尚欠', 'Still owed'), text],
  asked: [label('应报人数', 'Asked'), text],
  excluded: [label('排除人数', 'Excluded'), text],
  sent: [label('已送', 'Sent'), text],
  missing: [label('未送', 'Missing'), text],
  attended: [label('实到人数', 'Attended'), text],
  expected: [label('应到人数', 'Expected'), text],
  materials: [label('材料', 'Materials'), text],
  attendance: [label('到会人数', 'Attendance'), text],
  reminder: [label('提前工作日', 'Working days before'), text],
  title: [label('名称', 'Title'), text],
  name: [label('名称', 'Name'), text],
  post: [label('职务', 'Post'), text],
  to: [label('至', 'To'), text],
  from: [label('自', 'From'), text],
  dueAt: [label('到时', 'Due'), text],
  agreedOn: [label('约定日期', 'Agreed date'), text],
  declaredAt: [label('申报时间', 'Declared'), text],
  overdueSince: [label('逾期起', 'Overdue since'), text],
  previousDueAt: [label('原期限', 'Former date'), text],
  effectiveFrom: [label('生效日期', 'In force from'), text],
  planVersion: [label('方案版本', 'Plan version'), text],
  priceFen: [label('价款（万元）', 'Price (×10,000 yuan)'), ((fen: number) => same(wanYuan(fen))) as Show],
  persons: [
    label('人员', 'Persons'),
    ((list: readonly PersonId[] | number, words: EventWords) =>
      typeof list === 'number'
        ? same(list)
        : list.length > 12
          ? compose(label('{count} 人', '{count} persons'), { count: list.length })
          : joined(list.map((id) => same(words.person(id))))) as Show,
  ],
};

function howLabel(how: string): LabelText {
  if (how === 'retired') return label('退休', 'retired');
  if (how === 'resigned') return label('辞去公职', 'resigned');
  return withdrawalManner(how as Parameters<typeof withdrawalManner>[0]);
}

const readable = (value: unknown): unknown =>
  isInstant(value) ? fullTime(value) : isLocalDate(value) ? String(value) : value;

/** The entries of a payload as label and value, in the order of the list above. What is sealed is not among them. */
export function payloadFields(payload: unknown, words: EventWords): Field[] {
  const entries = (payload ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(fields).flatMap(([key, [name, show]]) => {
    const value = entries[key];
    if (value === undefined || value === null || value === '' || isSealed(value)) return [];
    return [{ label: name, value: show(readable(value) as never, words) }];
  });
}
