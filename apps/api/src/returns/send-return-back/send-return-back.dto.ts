import { returnReasonSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class SendReturnBackDto extends createZodDto(returnReasonSchema) {}
