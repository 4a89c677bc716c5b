import { Controller, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { listedProblemId, listProblem, type Application, type CommandOutcome } from '@taizhang/application';
import { campaignId, problemStream, refuseLedgerSheet, type CampaignId, type LedgerRow } from '@taizhang/domain';
import type { Request } from 'express';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { inTurn } from '../../platform/commands/in-turn';
import { bulkReceiptOf } from '../../platform/commands/receipt';
import { languageOf } from '../../platform/problem/accept-language';
import { Refusal } from '../../platform/problem/refusal';
import { openCampaign } from '../../reading/campaign-reading';
import { occurredOnDay } from '../../reading/occurred-at';
import { wireIdOf } from '../../wire/wire-ids';
import { readSheet } from '../sheet-reading';
import { LedgerSheetReceiptDto } from './list-from-sheet.dto';

interface ListedRow {
  readonly row: number;
  readonly item: string;
  readonly outcome: CommandOutcome;
}

/** The sheet is sent again with the hash of its preview: one problem, one event and one receipt a row. */
@ApiTags('problems')
@Controller('ledgers/:ledger/campaigns/:campaign/problems/sheet')
export class ListFromSheetController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post()
  @ApiOperation({ operationId: 'listFromSheet', summary: 'The good rows of a previewed sheet enter the ledger (列账)' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'X-Sheet-Hash', required: false, description: 'The hash of the preview that is accepted' })
  @CommandAnswer(LedgerSheetReceiptDto)
  async listFromSheet(
    @By() by: ActingPerson,
    @Param('campaign') campaign: string,
    @Req() request: Request,
  ): Promise<LedgerSheetReceiptDto> {
    const reading = await openCampaign(this.app, by, campaignId(campaign));
    const { hash, outcomes } = await readSheet(reading, request);
    const { code, details } = refuseLedgerSheet.notPreviewed().rejection;
    if (request.headers['x-sheet-hash'] !== hash) throw new Refusal(code, details);
    const good = outcomes.flatMap(({ number, row }) => (row === undefined ? [] : [{ number, row }]));
    // One after another: in the log they stand as they stood in the sheet.
    const listed = await inTurn(good, ({ number, row }) => this.list(by, reading.campaignId, number, row), 1);
    const bulk = bulkReceiptOf(
      listed.map(({ item, outcome }) => ({ id: item, outcome })),
      languageOf(request.headers['accept-language']),
    );
    const items = bulk.items.map(({ id, position, problem }, place) => ({
      row: listed[place]?.row ?? 0,
      item: problem === null ? id : null,
      position,
      problem,
    }));
    const positions = items.flatMap(({ position }) => position ?? []);
    return {
      listed: bulk.accepted,
      refused: bulk.refused,
      rejectedRows: outcomes.length - good.length,
      position: positions.length === 0 ? null : Math.max(...positions),
      items,
    };
  }

  /** Its id follows from the key of the request and the row: a sheet that is sent twice lists nothing twice. */
  private async list(by: ActingPerson, campaign: CampaignId, row: number, line: LedgerRow): Promise<ListedRow> {
    const { foundOn, ...rest } = line;
    const input = { ...rest, campaignId: campaign, occurredAt: occurredOnDay(foundOn) };
    const command = commandOf(by, input, `row-${row}`);
    const id = listedProblemId(command.key);
    const outcome = await listProblem(this.app, command);
    return { row, item: wireIdOf(problemStream(campaign, line.unitId, id)), outcome };
  }
}
