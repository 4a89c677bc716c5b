import { returnCellRowsSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindReturnRowsDto extends createZodDto(returnCellRowsSchema) {}
