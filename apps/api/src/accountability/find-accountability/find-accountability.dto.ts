import { accountabilitySchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindAccountabilityDto extends createZodDto(accountabilitySchema) {}
