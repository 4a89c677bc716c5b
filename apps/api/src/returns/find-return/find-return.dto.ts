import { returnSheetSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindReturnDto extends createZodDto(returnSheetSchema) {}
