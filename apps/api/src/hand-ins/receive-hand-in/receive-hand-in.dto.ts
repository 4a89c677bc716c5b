import { receiveHandInSchema, receivedHandInSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ReceiveHandInDto extends createZodDto(receiveHandInSchema) {}
export class ReceivedHandInDto extends createZodDto(receivedHandInSchema) {}
