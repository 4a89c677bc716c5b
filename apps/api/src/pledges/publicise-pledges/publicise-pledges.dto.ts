import { publicisePledgesSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class PublicisePledgesDto extends createZodDto(publicisePledgesSchema) {}
