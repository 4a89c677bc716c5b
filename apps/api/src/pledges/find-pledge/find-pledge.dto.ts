import { pledgeSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindPledgeDto extends createZodDto(pledgeSchema) {}
