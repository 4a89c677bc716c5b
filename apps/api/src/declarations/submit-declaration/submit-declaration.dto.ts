import { submitDeclarationSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class SubmitDeclarationDto extends createZodDto(submitDeclarationSchema) {}
