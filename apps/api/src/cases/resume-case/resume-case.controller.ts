import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { resumeCase, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { onCase } from '../case-input';
import { ResumeCaseDto } from './resume-case.dto';

@ApiTags('cases')
@Controller('ledgers/:ledger/cases/:case')
export class ResumeCaseController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('resume')
  @ApiOperation({ operationId: 'resumeCase', summary: 'The clock runs on' })
  @CommandAnswer(ReceiptDto)
  async resumeCase(@By() by: ActingPerson, @Param('case') id: string, @Body() body: ResumeCaseDto): Promise<Receipt> {
    return receiptOf(await resumeCase(this.app, commandOf(by, onCase(id, body))));
  }
}
