import { findShamSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindShamWithdrawalDto extends createZodDto(findShamSchema) {}
