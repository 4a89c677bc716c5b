import { signingDeskSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindSigningDeskDto extends createZodDto(signingDeskSchema) {}
