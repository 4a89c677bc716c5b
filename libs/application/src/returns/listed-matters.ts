import {
  localDateOf,
  personStandingAt,
  unitNameAt,
  withdrawalStream,
  type BusinessItem,
  type CampaignId,
  type CaseState,
  type DeclarationState,
  type Instant,
  type LedgerId,
  type ListedMatter,
  type LocalDate,
  type PersonId,
  type PersonState,
  type Plan,
  type StreamName,
  type UnitId,
  type WithdrawalState,
} from '@taizhang/domain';
import type { PointInLog, ReadRow } from '@taizhang/persistence';
import type { Application } from '../application';
import type { UnitTree } from '../context/unit-tree';
import { politicalStatusOnPaper, rankOnPaper } from './paper-words';

interface Asked {
  readonly app: Application;
  readonly ledger: LedgerId;
  readonly campaignId: CampaignId;
  readonly plan: Plan;
  readonly units: readonly UnitId[];
  readonly tree: UnitTree;
  /** The day of the table: ages and posts are those of it. */
  readonly on: Instant;
  readonly point?: PointInLog;
}

type Basics = Pick<ListedMatter, 'name' | 'age' | 'post' | 'rank' | 'politicalStatus'>;

function basicsOf(
  person: PersonState | undefined,
  declared: DeclarationState,
  { tree, on }: Pick<Asked, 'tree' | 'on'>,
): Basics {
  const posting = person && personStandingAt(person, on).posting;
  const unitId = posting?.unitId ?? declared.unitId;
  const unit = unitId && tree.find(unitId);
  const { name = '', birthYear, politicalStatus } = person?.particulars ?? {};
  const rank = posting?.rank ?? declared.rank;
  return {
    name,
    age: birthYear === undefined ? '' : String(Number(localDateOf(on).slice(0, 4)) - birthYear),
    post: `${(unit && unitNameAt(unit, on)?.name) ?? ''}${posting?.post ?? ''}`,
    rank: rank === undefined ? '' : rankOnPaper[rank],
    politicalStatus: politicalStatus === undefined ? '' : politicalStatusOnPaper[politicalStatus],
  };
}

/** The form holds the key of the relation; the paper wants its word. */
const onPaper = (item: BusinessItem, { population }: Plan): BusinessItem => {
  const { who } = item;
  if (who.kind === 'self') return item;
  const relation = population.relations.find(({ key }) => key === who.relation)?.label.zh ?? who.relation;
  return { ...item, who: { ...who, relation } };
};

/** A withdrawal that is doubted or found a sham has not happened. */
const standing: readonly WithdrawalState['status'][] = ['reported', 'confirmed'];

type Exit = Pick<ListedMatter, 'withdrawnOn' | 'agreedOn' | 'orderedOut'>;

/** From the withdrawal that is followed up; from the form alone while there is none. */
function exitOf(item: BusinessItem, withdrawal: WithdrawalState | undefined): Exit {
  if (withdrawal === undefined) {
    const { withdrawal: said } = item;
    if (said.state === 'withdrawn') return { withdrawnOn: said.on, orderedOut: false };
    return { orderedOut: false, ...(said.state === 'agreed' && { agreedOn: said.on }) };
  }
  const { status, withdrawnAt, agreedOn, ordered: orderedOut } = withdrawal;
  const left: LocalDate | undefined = standing.includes(status) && withdrawnAt ? localDateOf(withdrawnAt) : undefined;
  return { orderedOut, ...(left && { withdrawnOn: left }), ...(agreedOn && { agreedOn }) };
}

/** The latest decision that was served on a person in a case of this campaign. */
function servedOn(cases: readonly ReadRow<CaseState>[]): ReadonlyMap<PersonId, NonNullable<ListedMatter['handled']>> {
  const decided = cases
    .flatMap(({ state }) => state.decisions)
    .filter(({ servedAt }) => servedAt !== undefined)
    .sort((a, b) => ((a.servedAt as Instant) < (b.servedAt as Instant) ? -1 : 1));
  return new Map(
    decided.flatMap(({ personId, outcome }) => (outcome === 'dismissed' ? [] : [[personId, outcome] as const])),
  );
}

const filed: readonly DeclarationState['status'][] = ['submitted', 'signed', 'dispatched', 'retained'];

/** What a list is made of: one line for each declared participation in business, in the order of the units. */
export async function listedMatters(asked: Asked): Promise<readonly ListedMatter[]> {
  const { app, ledger, campaignId, plan, units, point } = asked;
  const filter = { campaignId, unitIds: units };
  const [declarations, withdrawals, cases] = await Promise.all([
    app.reads.declarations(ledger, { ...filter, withItems: true, statuses: filed }, point),
    app.reads.withdrawals(ledger, filter, point),
    app.reads.cases(ledger, { campaignId, statuses: ['decided', 'closed', 'adjudicated'] }, point),
  ]);
  const personIds = declarations.flatMap(({ state }) => state.personId ?? []);
  const states = personIds.length === 0 ? [] : await app.reads.persons(ledger, { personIds }, point);
  const persons = new Map(states.map((state) => [state.particulars?.personId, state]));
  const exits = new Map<StreamName, WithdrawalState>(withdrawals.map(({ stream, state }) => [stream, state]));
  const handled = servedOn(cases);
  const sectors = new Map((plan.sectors ?? []).map(({ key, label }) => [key, label.zh]));
  const place = new Map(units.map((unitId, index) => [unitId, index]));
  const order = ({ state }: ReadRow<DeclarationState>): number => place.get(state.unitId as UnitId) ?? units.length;
  return [...declarations]
    .sort((a, b) => order(a) - order(b) || (a.stream < b.stream ? -1 : 1))
    .flatMap(({ stream, state }) =>
      (state.form?.items ?? []).map((item): ListedMatter => {
        const personId = state.personId as PersonId;
        const exit = withdrawalStream(campaignId, personId, item.key);
        const decision = handled.get(personId);
        return {
          row: `${personId}.${item.key}`,
          streams: exits.has(exit) ? [stream, exit] : [stream],
          ...basicsOf(persons.get(personId), state, asked),
          sector: sectors.get(item.sector) ?? item.sector,
          item: onPaper(item, plan),
          ...exitOf(item, exits.get(exit)),
          ...(state.verified && { verified: state.verified }),
          ...(decision && { handled: decision }),
        };
      }),
    );
}
