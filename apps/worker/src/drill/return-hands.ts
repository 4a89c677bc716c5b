import {
  campaignInForce,
  computeReturn,
  draftReturn,
  keepDifference,
  signReturn,
  signZeroReturn,
  termsOf,
  type Application,
  type CommandOutcome,
  type CommandRequest,
} from '@taizhang/application';
import {
  fold,
  returnDecider,
  returnDifferences,
  returnStream,
  type ComputedCell,
  type PersonId,
  type ReturnCell,
  type ReturnEvent,
  type ReturnKey,
  type ReturnState,
  type ReturnTable,
  type Stored,
} from '@taizhang/domain';

/** One return as whoever has it in his hands sees it: what is typed, and what the log yields at this moment. */
interface Sheet {
  readonly state: ReturnState;
  readonly table: ReturnTable;
  readonly computed: readonly ComputedCell[];
}

async function open(
  app: Application,
  { ledger, wallNow }: CommandRequest<unknown>,
  key: ReturnKey,
): Promise<Sheet | undefined> {
  const campaign = await campaignInForce(app, ledger, key.campaignId);
  const terms = campaign && termsOf(campaign.plan, key.obligation);
  if (campaign === undefined || terms === undefined) return undefined;
  const { events } = await app.store.readStream(ledger, returnStream(key));
  const state = fold(returnDecider, events as readonly Stored<ReturnEvent>[]);
  const now = await app.store.now(ledger, wallNow);
  const computed = await computeReturn(app, ledger, { campaign, terms, unitId: key.unitId, days: state.days }, now);
  return { state, table: terms.table, computed };
}

const nothingToFile: CommandOutcome = { status: 'rejected', code: 'ReturnNotOwed', details: {} };

/** Of a table of counts every cell, and what the log does not hold as 0; of a list what the log holds. */
const takenOver = ({ table, computed }: Sheet): readonly ReturnCell[] =>
  computed.flatMap(({ row, column, value }): readonly ReturnCell[] =>
    value === null && table.rows === undefined ? [] : [{ row, column, value: value ?? 0 }],
  );

/** One count of the paper is one higher than what was entered: the paper came after. */
function withSlip(cells: readonly ReturnCell[], { table }: Sheet): readonly ReturnCell[] {
  const times = table.columns.filter(({ unit }) => unit === 'personTimes').map(({ key }) => key);
  const at = cells.findIndex(({ column, value }) => times.includes(column) && typeof value === 'number' && value > 0);
  return cells.map((cell, index) => (index === at ? { ...cell, value: (cell.value as number) + 1 } : cell));
}

export interface FillReturn {
  readonly key: ReturnKey;
  readonly slip: boolean;
  readonly phone: string;
  /** Who signs a zero return where there is nothing to fill in. */
  readonly head?: PersonId;
}

/** A coordinator's morning with a return: nothing happened and the head says so, or the figures are taken over. */
export async function fillReturn(app: Application, request: CommandRequest<FillReturn>): Promise<CommandOutcome> {
  const { key, slip, phone, head } = request.input;
  const sheet = await open(app, request, key);
  if (sheet === undefined) return nothingToFile;
  const isZero = sheet.computed.every(({ value }) => value === null || value === 0);
  if (isZero && head !== undefined) {
    const actor = { kind: 'person', personId: head } as const;
    return signZeroReturn(app, { ...request, key: `${request.key}/zero`, actor, input: { key } });
  }
  const cells = takenOver(sheet);
  const input = { key, cells: slip ? withSlip(cells, sheet) : cells, phone };
  return draftReturn(app, { ...request, input });
}

/** The head signs; what differs from the log by then is kept with its reason by whoever filled it in. */
export async function fileReturn(
  app: Application,
  request: CommandRequest<{ readonly key: ReturnKey }>,
): Promise<CommandOutcome> {
  const { key } = request.input;
  const sheet = await open(app, request, key);
  const filler = sheet?.state.filledBy;
  if (sheet === undefined || filler === undefined) return nothingToFile;
  const { state, table, computed } = sheet;
  const differing = returnDifferences(table, state.cells, computed, state.kept).filter(
    (each) => each.reason === undefined,
  );
  for (const [nth, { row, column, typed, computed: found }] of differing.entries()) {
    const outcome = await keepDifference(app, {
      ...request,
      key: `${request.key}/keep/${nth}`,
      actor: { kind: 'person', personId: filler },
      input: { key, row, column, typed, computed: found, reason: '以纸质登记簿为准，补录在途。' },
    });
    if (outcome.status === 'rejected') return outcome;
  }
  return signReturn(app, request);
}
