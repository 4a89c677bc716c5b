import { rollUpSheetSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindRollUpDto extends createZodDto(rollUpSheetSchema) {}
