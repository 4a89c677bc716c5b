import { boardRowsSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindBoardRowsDto extends createZodDto(boardRowsSchema) {}
