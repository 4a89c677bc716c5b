import { pledgesSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindPledgesDto extends createZodDto(pledgesSchema) {}
