import { approveSealedSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ApproveSealedDto extends createZodDto(approveSealedSchema) {}
