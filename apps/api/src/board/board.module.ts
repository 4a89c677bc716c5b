import { Module } from '@nestjs/common';
import { FindBoardController } from './find-board/find-board.controller';

@Module({
  controllers: [FindBoardController],
})
export class BoardModule {}
