import { ladderSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindLadderDto extends createZodDto(ladderSchema) {}
