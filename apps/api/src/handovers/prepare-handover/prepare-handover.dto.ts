import { preparedHandoverSchema, prepareHandoverSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class PrepareHandoverDto extends createZodDto(prepareHandoverSchema) {}
export class PreparedHandoverDto extends createZodDto(preparedHandoverSchema) {}
