import type { Application, CommandOutcome } from '@taizhang/application';
import type { DrillState, Instant, LedgerId } from '@taizhang/domain';
import { colleagueActs, type ColleagueAct, type PublishedYear } from '@taizhang/drill';
import { projectionsReach } from '../readers/projections-reach';
import { colleagueHandler, restsOnOwnStream } from './colleague-handlers';
import { DrillWorld } from './world';

/** The invented colleagues of one drill: what they will do, and doing it. */
export class Colleagues {
  private readonly world: DrillWorld;

  constructor(
    private readonly app: Application,
    private readonly ledger: LedgerId,
    calendars: readonly PublishedYear[],
    private readonly wallNow?: () => Promise<Instant>,
  ) {
    this.world = new DrillWorld(app, ledger, calendars);
  }

  /** Everything that is scripted from here on, by time, then by key. */
  async acts(now: Instant, drill: DrillState): Promise<readonly ColleagueAct[]> {
    const world = await this.world.at(now, drill);
    return world === undefined ? [] : colleagueActs(world);
  }

  /** Does one thing by the handler that a person's own command would reach; a refusal is part of the story. */
  async perform({ key, actor, command }: ColleagueAct): Promise<CommandOutcome> {
    const { app, ledger } = this;
    if (!restsOnOwnStream(command.type)) await projectionsReach(app, ledger, (await app.store.head(ledger)).position);
    const wallNow = await this.wallNow?.();
    return colleagueHandler(command.type)(app, {
      ledger,
      key: `colleague/${key}`,
      actor,
      input: command.input as never,
      ...(wallNow !== undefined && { wallNow }),
    });
  }
}
