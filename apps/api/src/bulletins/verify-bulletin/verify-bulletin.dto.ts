import { bulletinProofSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class VerifyBulletinDto extends createZodDto(bulletinProofSchema) {}
