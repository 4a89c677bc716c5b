import { waivePledgeSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class WaivePledgeDto extends createZodDto(waivePledgeSchema) {}
