import { filePledgesSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FilePledgesDto extends createZodDto(filePledgesSchema) {}
