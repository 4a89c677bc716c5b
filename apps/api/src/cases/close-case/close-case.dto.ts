import { closeCaseSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class CloseCaseDto extends createZodDto(closeCaseSchema) {}
