import { instantAt, later } from '@taizhang/domain';
import { approverActs } from './approvers';
import { daysAreCounted } from './counted-days';
import { caseActs } from './case-hands';
import { clueActs } from './clue-desk';
import { coordinatorActs } from './coordinators';
import { declarantActs } from './declarants';
import { giftActs } from './gift-register';
import { inquiryActs } from './inquirers';
import { pledgerActs } from './pledgers';
import { ledgerActs } from './problem-ledger';
import { returnActs } from './return-desk';
import { officeActs, signerActs } from './signers';
import type { ColleagueAct, World } from './world';
import { withdrawerActs } from './withdrawers';

/** A year's days off become known on the day on which the notice was published, while anybody counts days in that year. */
function publications(world: World): readonly ColleagueAct[] {
  return world.calendars
    .filter(({ year }) => world.calendar.years[year] === undefined && daysAreCounted(world, year))
    .map((published) => {
      const { publishedOn, ...input } = published;
      return {
        key: `calendar/${published.calendarId}/${published.year}`,
        at: instantAt(publishedOn, '10:00'),
        actor: { kind: 'system' as const },
        command: { type: 'PublishCalendar', input },
      };
    });
}

/** The office puts the plan in force on the first morning of its window. */
function issue(world: World): readonly ColleagueAct[] {
  if (world.campaign.status !== 'none') return [];
  const { campaignId, plan, office } = world;
  const input = {
    campaignId,
    planId: plan.planId,
    planVersion: plan.version,
    unitId: office.unitId,
    title: plan.title.zh,
  };
  return [
    {
      key: `campaign/${campaignId}/issue`,
      at: instantAt(plan.window.from, '09:00'),
      actor: { kind: 'person', personId: office.personId },
      command: { type: 'IssueCampaign', input },
    },
  ];
}

/**
 * Everything that invented colleagues have yet to do, as the world stands: sorted by time, then by key. What a person
 * in a taken seat would do is left out: it waits for the one who sits there.
 */
export function colleagueActs(world: World): readonly ColleagueAct[] {
  const acts = [
    ...publications(world),
    ...issue(world),
    ...coordinatorActs(world),
    ...declarantActs(world),
    ...pledgerActs(world),
    ...signerActs(world),
    ...officeActs(world),
    ...withdrawerActs(world),
    ...approverActs(world),
    ...clueActs(world),
    ...caseActs(world),
    ...inquiryActs(world),
    ...returnActs(world),
    ...ledgerActs(world),
    ...giftActs(world),
  ];
  return acts
    .filter(({ actor }) => actor.kind === 'system' || !world.taken.has(actor.personId))
    .map((act) => (act.at < world.now ? doneNow(act, world) : act))
    .sort((a, b) => (a.at === b.at ? (a.key < b.key ? -1 : 1) : a.at < b.at ? -1 : 1));
}

/** What was missed is done now; a fact that it states has not happened later than now, and stays as it was. */
const doneNow = (act: ColleagueAct, world: World): ColleagueAct => ({ ...act, at: later(act.at, world.now) });
