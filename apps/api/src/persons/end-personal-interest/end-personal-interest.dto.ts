import { endPersonalInterestSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class EndPersonalInterestDto extends createZodDto(endPersonalInterestSchema) {}
