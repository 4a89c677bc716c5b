import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { fileCase, filedCaseId, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf } from '../../platform/commands/receipt';
import { onCase } from '../case-input';
import { FileCaseDto, FiledCaseDto } from './file-case.dto';

@ApiTags('cases')
@Controller('ledgers/:ledger/cases')
export class FileCaseController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post()
  @ApiOperation({ operationId: 'fileCase', summary: 'Filing (立案) is approved' })
  @CommandAnswer(FiledCaseDto)
  async fileCase(@By() by: ActingPerson, @Body() body: FileCaseDto): Promise<FiledCaseDto> {
    const id = filedCaseId(by.key);
    const receipt = receiptOf(await fileCase(this.app, commandOf(by, onCase(id, body))));
    return { case: id, ...receipt };
  }
}
