import { boardSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindBoardDto extends createZodDto(boardSchema) {}
