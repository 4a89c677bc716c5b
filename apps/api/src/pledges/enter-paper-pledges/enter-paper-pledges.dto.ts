import { enterPaperPledgesSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class EnterPaperPledgesDto extends createZodDto(enterPaperPledgesSchema) {}
