import { assignTeamSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class AssignTeamDto extends createZodDto(assignTeamSchema) {}
