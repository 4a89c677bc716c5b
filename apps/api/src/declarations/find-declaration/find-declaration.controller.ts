import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import type { Application } from '@taizhang/application';
import { DeclarationDraftEntity } from '@taizhang/persistence';
import type { Repository } from 'typeorm';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { declarationKey } from '../../wire/wire-ids';
import { FindDeclarationDto } from './find-declaration.dto';
import { findDeclaration } from './find-declaration.query';

@ApiTags('declarations')
@Controller('ledgers/:ledger')
export class FindDeclarationController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @InjectRepository(DeclarationDraftEntity) private readonly drafts: Repository<DeclarationDraftEntity>,
  ) {}

  @Get('declarations/:declaration')
  @ApiOperation({ operationId: 'findDeclaration', summary: 'One personal report (个人情况报告表)' })
  @QuestionAnswer(FindDeclarationDto)
  findDeclaration(@Asked() ask: PersonalAsk, @Param('declaration') declaration: string): Promise<FindDeclarationDto> {
    return findDeclaration(this.app, this.drafts, ask, declarationKey(declaration));
  }
}
