import { assignCheckTeamSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class AssignCheckTeamDto extends createZodDto(assignCheckTeamSchema) {}
