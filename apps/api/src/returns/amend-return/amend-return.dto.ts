import { returnReasonSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class AmendReturnDto extends createZodDto(returnReasonSchema) {}
