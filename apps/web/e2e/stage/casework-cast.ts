import { inventedPeople, signInAs, type Invented } from './invented-people';
import type { Newcomer } from './newcomer';
import type { Stage } from './stage';

type Part =
  'desk' | 'supervisor' | 'leader' | 'superior' | 'first' | 'second' | 'barred' | 'judge' | 'partner' | 'concerned';

/** Who is who in a matter that concerns somebody of a department of the handling body itself. */
export interface CaseworkCast {
  readonly people: Readonly<Record<Part, Invented>>;
  /** In a browser of his own, which he keeps; he goes where he wants to. */
  as(part: Part, page?: string): Promise<Newcomer>;
  /** People of a unit without any role. */
  staffOf(unit: string): readonly Invented[];
  /** Errors that any of their pages complained of, but for refusals that were asked for. */
  complaints(): readonly string[];
  leave(): Promise<void>;
}

const firstWith = (people: readonly Invented[], word: string): Invented => {
  const found = people.find(({ roles }) => roles.includes(word));
  if (found === undefined) throw new Error(`nobody in the drill is ${word}`);
  return found;
};

/** The person concerned shares a department with one officer, who is barred; everybody else is free to work on it. */
export async function castCasework(stage: Stage): Promise<CaseworkCast> {
  const people = await inventedPeople(stage);
  const officers = people.filter(({ roles }) => roles.includes('承办'));
  const judges = people.filter(({ roles }) => roles.includes('审理'));
  const plain = people.filter(({ roles }) => roles === '');
  const unique = plain.filter(({ name }) => people.filter((each) => each.name === name).length === 1);
  const barred = officers.find(({ unit }) => unique.some((each) => each.unit === unit && each.post.includes('科员')));
  const concerned = unique.find(({ unit, post }) => unit === barred?.unit && post.includes('科员'));
  const [first, second] = officers.filter(({ unit }) => unit !== barred?.unit);
  const [judge, partner] = judges.filter(({ unit }) => unit !== barred?.unit);
  if (!barred || !concerned || !first || !second || !judge || !partner) throw new Error('the drill is too small');
  const cast = {
    ...{ barred, concerned, first, second, judge, partner },
    desk: firstWith(people, '兼职'),
    supervisor: firstWith(people, '案件监督管理'),
    leader: firstWith(people, '领导小组组长'),
    superior: firstWith(people, '上级纪委'),
  };
  const seated = new Map<Part, Newcomer>();
  return {
    people: cast,
    as: async (part, page) => {
      const known = seated.get(part);
      const somebody = known ?? (await signInAs(stage, cast[part].name, page ?? '/inbox'));
      seated.set(part, somebody);
      if (known !== undefined && page !== undefined) await known.page.goto(`/d/${stage.ledger}${page}`);
      return somebody;
    },
    staffOf: (unit) => plain.filter((each) => each.unit === unit),
    complaints: () =>
      [...seated.values()].flatMap(({ complaints }) => complaints.filter((each) => !/status of 4\d\d/.test(each))),
    leave: async () => {
      for (const { context } of seated.values()) await context.close();
    },
  };
}
