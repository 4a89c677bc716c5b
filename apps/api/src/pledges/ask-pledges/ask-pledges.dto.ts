import { askPledgesSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class AskPledgesDto extends createZodDto(askPledgesSchema) {}
