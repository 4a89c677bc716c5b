import { verifyDeclarationSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class VerifyDeclarationDto extends createZodDto(verifyDeclarationSchema) {}
