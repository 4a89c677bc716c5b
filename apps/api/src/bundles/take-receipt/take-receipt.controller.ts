import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { takeBundleReceipt, type Application } from '@taizhang/application';
import { loadPartners } from '@taizhang/persistence';
import { API_CONFIG, APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import type { ApiConfig } from '../../platform/config/api-config';
import { TakeReceiptDto } from './take-receipt.dto';

@ApiTags('bundles')
@Controller('ledgers/:ledger')
export class TakeReceiptController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  @Post('bundle-receipts')
  @ApiOperation({ operationId: 'takeBundleReceipt', summary: 'The signed receipt of what was handed over (回执)' })
  @CommandAnswer(ReceiptDto)
  async takeReceipt(@By() by: ActingPerson, @Body() { note }: TakeReceiptDto): Promise<Receipt> {
    const partners = await loadPartners(this.config.partnersFile);
    return receiptOf(await takeBundleReceipt(this.app, commandOf(by, { note }), partners));
  }
}
