import type { LocalDate } from '../kernel';
import type { BusinessItem, Difference } from '../declaration/declaration.events';
import type { ListRule, ReturnTable } from '../plan/returns.types';
import { isCountRule } from '../plan/returns.types';
import type { ComputedCell } from './computed-cell';

/** One declared participation in business, and what became of it. Words are those of the paper. */
export interface ListedMatter {
  /** `{personId}.{item}` */
  readonly row: string;
  readonly streams: readonly string[];
  readonly name: string;
  /** At the day of the table. */
  readonly age: string;
  readonly post: string;
  readonly rank: string;
  readonly politicalStatus: string;
  readonly sector: string;
  readonly item: BusinessItem;
  readonly withdrawnOn?: LocalDate;
  readonly orderedOut: boolean;
  readonly agreedOn?: LocalDate;
  /** Of a decision that was served on him: exempt, by the organisation, or a sanction. */
  readonly handled?: 'exempt' | 'organisational' | 'sanction';
  readonly verified?: { readonly result: 'true' | 'different'; readonly differences: readonly Difference[] };
}

const fields: Readonly<Record<Difference['field'], string>> = {
  person: '参与人员',
  manner: '参与方式',
  content: '参与内容',
  amount: '涉及金额',
  profit: '获利',
};

const handlings: Readonly<Record<NonNullable<ListedMatter['handled']>, string>> = {
  exempt: '免予处理',
  organisational: '组织处理',
  sanction: '纪律处分',
};

/** 属实, or each difference by its field. */
function verificationText({ verified, item }: ListedMatter): string {
  if (verified === undefined) return '';
  const own = verified.differences.filter((each) => each.item === item.key);
  if (own.length === 0) return '属实';
  return own.map(({ field, declared, found }) => `${fields[field]}：报${declared}，查${found}`).join('；');
}

/** In the stage of voluntary reports up to its last day, and not because he was ordered. */
const leftVoluntarily = ({ withdrawnOn, orderedOut }: ListedMatter, voluntaryUntil: LocalDate | undefined): boolean =>
  withdrawnOn !== undefined && !orderedOut && (voluntaryUntil === undefined || withdrawnOn <= voluntaryUntil);

/** A cell of the list; null is what the log does not hold. */
function cellOf(
  rule: ListRule,
  matter: ListedMatter,
  number: number,
  voluntaryUntil: LocalDate | undefined,
): string | number | null {
  const { item } = matter;
  switch (rule) {
    case 'number':
      return String(number);
    case 'name':
    case 'age':
    case 'post':
    case 'rank':
    case 'politicalStatus':
    case 'sector':
      return matter[rule];
    case 'self':
      return item.who.kind === 'self' ? '本人' : '';
    case 'relative':
      return item.who.kind === 'relative' ? `${item.who.name}、${item.who.relation}` : '';
    case 'manner':
      return item.manner === 'shares' ? '参股' : '参与';
    case 'time':
      return item.toMonth === undefined ? `${item.fromMonth} 起` : `${item.fromMonth} 至 ${item.toMonth}`;
    case 'content':
      return item.content;
    case 'amount':
      return item.amountFen;
    case 'profit':
      return item.profitFen;
    case 'exitedVoluntarily':
      return leftVoluntarily(matter, voluntaryUntil) ? '已退' : '';
    case 'exitedInVerification':
      return matter.withdrawnOn !== undefined && !leftVoluntarily(matter, voluntaryUntil) ? '已责成退出' : '';
    case 'agreedExit':
      return matter.withdrawnOn === undefined ? (matter.agreedOn ?? '') : '';
    case 'verification':
      return verificationText(matter);
    // Of a case that is not decided and served the table says nothing: neither that there is one nor that there is none.
    case 'handling':
      return matter.handled === undefined ? null : handlings[matter.handled];
  }
}

/** A list with one line for each matter, in the order given. Money in fen. */
export const computeList = (
  table: ReturnTable,
  matters: readonly ListedMatter[],
  voluntaryUntil: LocalDate | undefined,
): readonly ComputedCell[] =>
  matters.flatMap((matter, index) =>
    table.columns.flatMap(({ key, shows }) =>
      isCountRule(shows)
        ? []
        : [
            {
              row: matter.row,
              column: key,
              value: cellOf(shows, matter, index + 1, voluntaryUntil),
              streams: matter.streams,
            },
          ],
    ),
  );
